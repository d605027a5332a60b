/// One column of a layout: what it says and how its text is read.
package struct ColumnRule: Sendable {
  /// The head of the column, or its path in XML.
  package let name: String
  package let target: ColumnTarget
  package let conversion: Conversion
  /// Its amount is added to that of an earlier column with the same target.
  package let adds: Bool
  /// Words that stand for no value, besides the empty cell.
  package let nilWords: WordTable<Bool>

  package init(
    _ name: String, _ target: ColumnTarget, _ conversion: Conversion, nilWords: WordTable<Bool>, adds: Bool = false
  ) {
    self.name = name
    self.target = target
    self.conversion = conversion
    self.nilWords = nilWords
    self.adds = adds
  }

  func isNil(_ cell: CellBytes) -> Bool { cell.isEmpty || nilWords.value(of: cell) != nil }
}
