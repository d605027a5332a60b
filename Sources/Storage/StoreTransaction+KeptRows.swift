package import EconomyModel
internal import Foundation
internal import GRDB

/// The bytes behind facts, for when their file is gone.
extension StoreTransaction {
  /// Where the rows stand that became facts of a file, in any batch; each place once, in order.
  package func factPositions(inFile sha256: String) throws -> [FilePosition] {
    let receipts = try Int64.fetchAll(
      database, sql: "SELECT receipt_id FROM receipt WHERE sha256 = ? AND state = 'accepted'", arguments: [sha256])
    var positions: Set<FilePosition> = []
    for receipt in receipts { try forEachBlock(of: receipt) { positions.formUnion(try $0.positions()) } }
    let decided = try Row.fetchAll(
      database,
      sql: "SELECT line, byte_offset, byte_count FROM held_decision WHERE sha256 = ? AND verdict = 'accepted'",
      arguments: [sha256])
    for row in decided { positions.insert(FilePosition(line: row[0], byteOffset: row[1], byteCount: row[2])) }
    return positions.sorted { $0.byteOffset < $1.byteOffset }
  }

  /// Whether a row is still somebody's fact, in any batch.
  func isFact(inFile sha256: String, at byteOffset: Int64) throws -> Bool {
    try factPositions(inFile: sha256).contains { $0.byteOffset == byteOffset }
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
