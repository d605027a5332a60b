/// A few words and what each stands for, found by their bytes.
package struct WordTable<Value: Sendable>: Sendable {
  package let entries: [(word: [UInt8], value: Value)]

  package init(_ entries: [(word: String, value: Value)]) {
    self.entries = entries.map { (Array($0.word.utf8), $0.value) }
  }

  func value(of cell: CellBytes) -> Value? {
    for entry in entries where entry.word.count == cell.count && entry.word.elementsEqual(cell) { return entry.value }
    return nil
  }

  /// For messages.
  var words: String { entries.map { String(decoding: $0.word, as: UTF8.self) }.joined(separator: ", ") }
}
