import Diagnostics
import EconomyModel
import Reading

/// One pass over an XML file for each kind of element in it, side by side.
struct XMLCaseCursors {
  var cases: TableCursor
  var members: TableCursor
  var obligors: TableCursor
  var entries: TableCursor
  var fields: FieldCursor
  var incomes: TableCursor

  /// Puts what stands within a declaration's bytes into its draft.
  mutating func fill(_ draft: inout DraftCase, within range: Range<Int64>, file: String) throws(Diagnostics) {
    try Self.collect(&draft.members, &members, range, file, &draft.faults)
    try Self.collect(&draft.obligors, &obligors, range, file, &draft.faults)
    try Self.collect(&draft.incomes, &incomes, range, file, &draft.faults)
    while let row = try entries.next(within: range, file: file) {
      switch row {
      case .reject(let fault, let place):
        draft.faults.append(fault)
        var lost = DraftRow(place: draft.head.place, position: FilePosition(place))
        _ = try fields.fill(&lost, within: place.bytes)
      case .row(var entry, let place):
        draft.faults += try fields.fill(&entry, within: place.bytes)
        draft.entries.append(entry)
      }
    }
  }

  private static func collect(
    _ rows: inout [DraftRow], _ cursor: inout TableCursor, _ range: Range<Int64>, _ file: String,
    _ faults: inout [Diagnostic]
  ) throws(Diagnostics) {
    while let row = try cursor.next(within: range, file: file) {
      switch row {
      case .row(let row, _): rows.append(row)
      case .reject(let fault, _): faults.append(fault)
      }
    }
  }
}
