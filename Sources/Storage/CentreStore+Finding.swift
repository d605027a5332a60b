internal import Foundation
internal import GRDB

extension CentreStore {
  /// Where what is kept of others may speak of somebody: a spouse on a marriage record, a co-owner on a certificate.
  private static let speaking: Set<String> = [
    "fact_block.bytes", "report.value", "declaration.value", "authorisation.value", "kept_row.bytes",
    "case_note.text", "case_note.papers", "case_note.reason", "case_note.attached", "case_deed.value",
    "held_decision.record", "held_decision.reason",
  ]

  /// Where the database holds some bytes: in what is kept of others, and in columns that must not hold them.
  package func places(holding bytes: [UInt8]) throws -> (spoken: [String], forbidden: [String]) {
    try read { transaction in
      var spoken: [String] = []
      var forbidden: [String] = []
      for place in try Self.columns(transaction.database) {
        let holds = try Bool.fetchOne(
          transaction.database,
          sql: "SELECT EXISTS (SELECT 1 FROM \(place.table) WHERE instr(CAST(\(place.column) AS BLOB), ?) > 0)",
          arguments: [Data(bytes)])
        guard holds == true else { continue }
        let name = "\(place.table).\(place.column)"
        if Self.speaking.contains(name) { spoken.append(name) } else { forbidden.append(name) }
      }
      return (spoken, forbidden)
    }
  }

  private static func columns(_ database: Database) throws -> [(table: String, column: String)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT m.name AS tbl, '"' || c.name || '"' AS col FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.type IN ('TEXT', 'BLOB')
        ORDER BY m.name, c.cid
        """
    ).map { ($0["tbl"], ($0["col"] as String).replacing("\"", with: "")) }
  }
}
