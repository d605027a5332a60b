package import EconomyModel
internal import Foundation
internal import GRDB

/// The bytes behind facts, for when their file is gone.
extension StoreTransaction {
  /// Where the rows stand that became facts of a file, in any batch; each place once, in order.
  package func factPositions(inFile sha256: String) throws -> [FilePosition] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT f.line, f.byte_offset, f.byte_count FROM fact AS f JOIN receipt AS r USING (receipt_id)
        WHERE r.sha256 = ? AND r.state = 'accepted' ORDER BY f.byte_offset
        """, arguments: [sha256]
    ).map { FilePosition(line: $0["line"], byteOffset: $0["byte_offset"], byteCount: $0["byte_count"]) }
  }

  package func keep(_ bytes: [UInt8], ofFile sha256: String, at byteOffset: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO kept_row (sha256, byte_offset, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [sha256, byteOffset, Data(bytes)])
  }

  /// Nil when these bytes were not kept apart from their file.
  package func keptBytes(ofFile sha256: String, at byteOffset: Int64) throws -> [UInt8]? {
    try Data.fetchOne(
      database, sql: "SELECT bytes FROM kept_row WHERE sha256 = ? AND byte_offset = ?",
      arguments: [sha256, byteOffset]
    ).map(Array.init)
  }
}
