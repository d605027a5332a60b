import Diagnostics
import Reading

/// The authorisations of one CSV table.
struct CSVAuthorisations: DraftSource {
  private let table: CSVTable
  private var rows: RowCursor?

  init(_ table: CSVTable) { self.table = table }

  mutating func next() throws(Diagnostics) -> Draft? {
    if rows == nil { rows = try table.rows() }
    guard let place = try rows?.current(), let rows else { return nil }
    let draft = rows.reject.map(Draft.lostAuthorisation) ?? .authorisation(table.draft(rows, at: place))
    try self.rows?.advance()
    return draft
  }
}
