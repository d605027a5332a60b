/// A column of a query list.
package struct QueryColumn: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case word(QueryWord)
    /// The same text in every row.
    case constant(String)
  }

  /// The head of the column; its path from the record in XML.
  package let name: String
  package let content: Content

  package init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  package init(_ name: String, _ word: QueryWord) { self.init(name, .word(word)) }

  /// Whether it says the same in each row of a list.
  var isSteady: Bool {
    switch content {
    case .constant: true
    case .word(let word): word.isSteady
    }
  }

  func says(_ word: QueryWord) -> Bool { content == .word(word) }
}
