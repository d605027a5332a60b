import Diagnostics
import EconomyModel
import Reading

/// The declarations of one XML file. Each kind of element is read in a pass of its own, side by side, and joined by
/// the bytes it stands in, so that memory holds one declaration whatever the file's size.
struct XMLDeclarations: DraftSource {
  private let file: DeclarationFile
  private let encoding: SourceEncoding
  private let schema: SchemaFaults
  private var cursors: XMLCaseCursors?

  static let record = "/Declarations/Declaration"
  static let head: [DeclarationKey] = [.caseNumber, .scheme, .region, .appliedOn, .asOf]

  init(_ file: DeclarationFile, _ encoding: SourceEncoding, _ schema: SchemaFaults) {
    self.file = file
    self.encoding = encoding
    self.schema = schema
  }

  mutating func next() throws(Diagnostics) -> Draft? {
    if cursors == nil { cursors = try opened() }
    let name = file.name
    guard let row = try cursors?.cases.next(file: name) else { return nil }
    var draft: DraftCase
    let range: Range<Int64>
    switch row {
    case .reject(let fault, let place):
      draft = DraftCase(head: DraftRow(place: Place(file: file.name, line: place.line), position: FilePosition(place)))
      draft.faults = [fault]
      range = place.bytes
    case .row(let head, let place):
      draft = DraftCase(head: head)
      range = place.bytes
    }
    try cursors?.fill(&draft, within: range, file: name)
    draft.faults += schema.faults(ofRecordAt: draft.head.position.line)
    return .declaration(draft)
  }

  private func opened() throws(Diagnostics) -> XMLCaseCursors {
    XMLCaseCursors(
      cases: try TableCursor(file, encoding, record: Self.record, keys: Self.head),
      members: try table(.members), obligors: try table(.obligors), entries: try table(.entries),
      fields: try FieldCursor(file, encoding, record: Self.record + "/Entry/Field"), incomes: try table(.incomes))
  }

  private func table(_ table: DeclarationTable) throws(Diagnostics) -> TableCursor {
    try TableCursor(file, encoding, record: "\(Self.record)/\(table.element)", keys: table.keys)
  }
}
