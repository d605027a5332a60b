import Diagnostics
import Reading

/// The authorisations of one XML file.
struct XMLAuthorisations: DraftSource {
  private let file: DeclarationFile
  private let encoding: SourceEncoding
  private let record: String
  private let schema: SchemaFaults
  private var cursor: TableCursor?

  static let inDeclarations = "/Declarations/Authorisations/Authorisation"
  static let alone = "/Authorisations/Authorisation"

  init(_ file: DeclarationFile, _ encoding: SourceEncoding, record: String, _ schema: SchemaFaults) {
    self.file = file
    self.encoding = encoding
    self.record = record
    self.schema = schema
  }

  mutating func next() throws(Diagnostics) -> Draft? {
    if cursor == nil { cursor = try opened() }
    let name = file.name
    switch try cursor?.next(file: name) {
    case nil: return nil
    case .reject(let fault, _): return .lostAuthorisation(fault)
    case .row(var row, let place):
      row.faults = schema.faults(ofRecordAt: place.line)
      return .authorisation(row)
    }
  }

  private func opened() throws(Diagnostics) -> TableCursor {
    try TableCursor(file, encoding, record: record, keys: DeclarationTable.authorisations.keys)
  }
}
