package import EconomyModel

/// What a file read to its end came to, whatever became of its rows.
package struct FileTotals: Hashable, Sendable {
  /// Records and rejected rows.
  package let rows: Int64
  /// In fen; nil where a row that could not be read leaves a sum unsure. Fields that the layout has no column of money
  /// for are not in it.
  package let sums: [RecordField: Int64?]
  /// What its trailer states, beside what was counted.
  package let trailer: [ControlTotal]
}
