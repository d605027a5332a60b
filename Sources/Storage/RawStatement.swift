internal import GRDB
internal import GRDBSQLite

/// A statement of SQLite's own: for what is written once a row or a case of a whole city, where making values of a
/// library's costs more than writing. What is bound stays bound until it is bound anew.
struct RawStatement {
  /// Holds the handle.
  private let statement: Statement
  private var handle: OpaquePointer? { statement.sqliteStatement }

  init(_ sql: String, in database: Database) throws { statement = try database.cachedStatement(sql: sql) }

  /// - Parameter place: from 1, as everywhere here.
  func bind(_ number: Int64, at place: Int32) { sqlite3_bind_int64(handle, place, number) }

  func bind(_ text: String, at place: Int32) {
    _ = text.withCString { sqlite3_bind_text(handle, place, $0, Int32(clamping: text.utf8.count), Self.copied) }
  }

  func bind(_ bytes: [UInt8], at place: Int32) {
    // An empty array may stand nowhere, and that would be NULL.
    if bytes.isEmpty { return _ = sqlite3_bind_zeroblob(handle, place, 0) }
    bytes.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(clamping: bytes.count), Self.copied)
    }
  }

  /// Runs it once; what is bound stays.
  /// - Throws: GRDB's `DatabaseError`.
  func run(in database: Database) throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
        message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
  }

  /// The bytes are SQLite's to copy.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
