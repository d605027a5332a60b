/// A few words and what each stands for, found by their bytes.
package struct WordTable<Value: Sendable>: Sendable {
  package let entries: [(word: [UInt8], value: Value)]
  /// A bit for each length that a word has, the longest sharing one: most cells are told apart by that.
  private let lengths: UInt64

  package init(_ entries: [(word: String, value: Value)]) {
    self.entries = entries.map { (Array($0.word.utf8), $0.value) }
    lengths = self.entries.reduce(0) { $0 | 1 << UInt64(min($1.word.count, 63)) }
  }

  func value(of cell: CellBytes) -> Value? {
    if lengths & (1 << UInt64(min(cell.count, 63))) == 0 { return nil }
    for entry in entries where entry.word.count == cell.count && entry.word.elementsEqual(cell) { return entry.value }
    return nil
  }

  /// For messages.
  var words: String { entries.map { String(decoding: $0.word, as: UTF8.self) }.joined(separator: ", ") }
}
