internal import GRDB
internal import GRDBSQLite

/// A statement of SQLite's own interface on GRDB's connection, for rows by the million.
final class RawStatement {
  private let connection: SQLiteConnection?
  private var handle: OpaquePointer?

  init(_ database: Database, _ sql: String) throws {
    connection = database.sqliteConnection
    try check(sqlite3_prepare_v2(connection, sql, -1, &handle, nil))
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, place, value) }

  func bind(_ place: Int32, _ value: String?) {
    guard let value else {
      sqlite3_bind_null(handle, place)
      return
    }
    sqlite3_bind_text(handle, place, value, -1, Self.copied)
  }

  func bind(_ place: Int32, _ value: [UInt8]) {
    sqlite3_bind_blob(handle, place, value.isEmpty ? [0] : value, Int32(value.count), Self.copied)
  }

  /// Runs the statement once and makes it ready for the next values.
  func run() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    try check(code == SQLITE_DONE ? SQLITE_OK : code)
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    let message = connection.map { String(cString: sqlite3_errmsg($0)) }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// SQLITE_TRANSIENT: SQLite takes its own copy of the bytes.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
