import Diagnostics
import EconomyModel
import Reading

/// The declarations of one XML file. Each kind of element is read in a pass of its own, side by side, and joined by
/// the bytes it stands in, so that memory holds one declaration whatever the file's size.
struct XMLDeclarations: DraftSource {
  private let file: DeclarationFile
  private let encoding: SourceEncoding
  private let schema: SchemaFaults
  private var cursors: Cursors?

  private struct Cursors {
    var cases: TableCursor
    var members: TableCursor
    var obligors: TableCursor
    var entries: TableCursor
    var fields: FieldCursor
    var incomes: TableCursor
  }

  static let record = "/Declarations/Declaration"
  static let head: [DeclarationKey] = [.caseNumber, .scheme, .region, .appliedOn, .asOf]

  init(_ file: DeclarationFile, _ encoding: SourceEncoding, _ schema: SchemaFaults) {
    self.file = file
    self.encoding = encoding
    self.schema = schema
  }

  mutating func next() throws(Diagnostics) -> Draft? {
    var cursors: Cursors
    if let open = self.cursors { cursors = open } else { cursors = try opened() }
    let row = try cursors.cases.next(file: file.name)
    var draft: DraftCase
    switch row {
    case nil: return nil
    case .reject(let fault, let place):
      draft = DraftCase(head: DraftRow(place: Place(file: file.name, line: place.line), position: FilePosition(place)))
      draft.faults = [fault]
      try fill(&draft, from: &cursors, within: place.bytes)
    case .row(let head, let place):
      draft = DraftCase(head: head)
      try fill(&draft, from: &cursors, within: place.bytes)
    }
    draft.faults += schema.faults(ofRecordAt: draft.head.position.line)
    self.cursors = cursors
    return .declaration(draft)
  }

  private func opened() throws(Diagnostics) -> Cursors {
    Cursors(
      cases: try TableCursor(file, encoding, record: Self.record, keys: Self.head),
      members: try table(.members), obligors: try table(.obligors), entries: try table(.entries),
      fields: try FieldCursor(file, encoding, record: Self.record + "/Entry/Field"), incomes: try table(.incomes))
  }

  private func table(_ table: DeclarationTable) throws(Diagnostics) -> TableCursor {
    try TableCursor(file, encoding, record: "\(Self.record)/\(table.element)", keys: table.keys)
  }

  private func fill(
    _ draft: inout DraftCase, from cursors: inout Cursors, within range: Range<Int64>
  ) throws(Diagnostics) {
    try collect(&draft.members, &cursors.members, range, &draft.faults)
    try collect(&draft.obligors, &cursors.obligors, range, &draft.faults)
    try collect(&draft.incomes, &cursors.incomes, range, &draft.faults)
    while let row = try cursors.entries.next(within: range, file: file.name) {
      switch row {
      case .reject(let fault, let place):
        draft.faults.append(fault)
        var lost = DraftRow(place: draft.head.place, position: FilePosition(place))
        _ = try cursors.fields.fill(&lost, within: place.bytes)
      case .row(var entry, let place):
        draft.faults += try cursors.fields.fill(&entry, within: place.bytes)
        draft.entries.append(entry)
      }
    }
  }

  private func collect(
    _ rows: inout [DraftRow], _ cursor: inout TableCursor, _ range: Range<Int64>, _ faults: inout [Diagnostic]
  ) throws(Diagnostics) {
    while let row = try cursor.next(within: range, file: file.name) {
      switch row {
      case .row(let row, _): rows.append(row)
      case .reject(let fault, _): faults.append(fault)
      }
    }
  }
}
