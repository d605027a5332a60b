internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import GRDB

/// Blocks of facts, one by one.
extension StoreTransaction {
  /// A block with its place among others.
  struct BlockRow {
    let id: Int64
    let first: Int64
    let last: Int64
    let bytes: [UInt8]

    fileprivate init(_ row: Row) {
      id = row["block_id"]
      first = row["first_person"]
      last = row["last_person"]
      bytes = [UInt8](row["bytes"] as Data)
    }
  }

  /// The first block of a run that ends at a person or behind.
  func blockRow(of person: Int64, run: Int, in receipt: Int64) throws -> BlockRow? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT block_id, first_person, last_person, bytes FROM fact_block
        WHERE receipt_id = ? AND run = ? AND last_person >= ? ORDER BY last_person LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [receipt, run, person]).map { BlockRow($0) }
  }

  /// The first block of a run that ends at a person or behind.
  /// - Parameter body: called with its bytes.
  /// - Returns: the last person it speaks of; nil where there is no such block.
  func withBlock(
    of person: Int64, run: Int, in receipt: Int64, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT last_person, bytes FROM fact_block WHERE receipt_id = ? AND run = ? AND last_person >= ?
        ORDER BY last_person LIMIT 1
        """)
    let rows = try Row.fetchCursor(statement, arguments: [receipt, run, person])
    guard let row = try rows.next() else { return nil }
    try row.withUnsafeData(atIndex: 1) { data in
      try (data ?? Data()).withUnsafeBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
    }
    return row[0]
  }

  /// The blocks of a file in which somebody's facts stand: one a run at most.
  func blocks(holding person: Int64, in receipt: Int64) throws -> [(row: BlockRow, block: FactBlockReader)] {
    let last = try Int.fetchOne(
      database, sql: "SELECT MAX(run) FROM fact_block WHERE receipt_id = ?", arguments: [receipt])
    var found: [(row: BlockRow, block: FactBlockReader)] = []
    for run in 0..<(last.map { $0 + 1 } ?? 0) {
      guard let row = try blockRow(of: person, run: run, in: receipt), row.first <= person else { continue }
      let block = try FactBlockReader(row.bytes)
      if block.holds(person) { found.append((row, block)) }
    }
    return found
  }

  /// - Parameter body: called with a file's blocks, in the order in which they were written.
  func forEachBlock(of receipt: Int64, _ body: (FactBlockReader) throws -> Void) throws {
    let cursor = try Data.fetchCursor(
      database, sql: "SELECT bytes FROM fact_block WHERE receipt_id = ? ORDER BY run, last_person",
      arguments: [receipt])
    while let bytes = try cursor.next() { try body(FactBlockReader([UInt8](bytes))) }
  }

  func store(_ block: FactBlock, run: Int, in receipt: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO fact_block (receipt_id, run, first_person, last_person, facts, bytes) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [receipt, run, block.first, block.last, block.count, Data(block.bytes)])
  }

  /// Puts what is left of a block in its place; nothing left removes it.
  func replace(_ row: BlockRow, by block: FactBlock?) throws {
    guard let block else {
      return try database.execute(sql: "DELETE FROM fact_block WHERE block_id = ?", arguments: [row.id])
    }
    try database.execute(
      sql: "UPDATE fact_block SET first_person = ?, last_person = ?, facts = ?, bytes = ? WHERE block_id = ?",
      arguments: [block.first, block.last, block.count, Data(block.bytes), row.id])
  }
}
