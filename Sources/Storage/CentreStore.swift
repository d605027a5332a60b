package import Diagnostics
internal import Foundation
internal import GRDB
internal import Schemas

/// One centre's database: the only room that speaks SQL.
///
/// Readers see a snapshot and never wait for the writer (WAL); a write is durable when its call returns
/// (`synchronous = FULL`). What belongs together is done in one ``write(_:)``.
package final class CentreStore: Sendable {
  private let pool: DatabasePool

  /// - Throws: `store.missing` unless the database is there or `creating` it; `store.newer-schema`.
  package init(path: String, creating: Bool = false) throws(Reason) {
    guard creating || FileManager.default.fileExists(atPath: path) else {
      throw Reason(
        .storeMissing, found: "no centre database at \(path)",
        wayOut: "make a centre with 'hedui init DIR', or name one with --centre DIR")
    }
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration)
      // Making the pool sets the writer back to NORMAL, under which a power cut takes committed transactions.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try Self.migrate(pool, creating: creating)
    } catch {
      throw Reason(storageError: error)
    }
  }

  /// SQLite's own waiting sleeps longer and longer, so that whoever writes often starves the others; this one looks
  /// again every millisecond, and gives up after ten seconds.
  private static func waitForTurn(tries: Int) -> Bool {
    usleep(1000)
    return tries < 10_000
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback(waitForTurn)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }

  /// What a migration cannot say in SQL, and does when its SQL has run.
  private static let conversions: [String: @Sendable (Database) throws -> Void] = [
    OlderFacts.migration: { try OlderFacts.convert(in: $0) },
    OlderSummaries.migration: { try OlderSummaries.convert(in: $0) },
  ]

  /// A file without our tables is migrated only when a centre is being made: it may be somebody else's.
  private static func migrate(_ pool: DatabasePool, creating: Bool) throws {
    var migrator = DatabaseMigrator()
    for migration in Schemas.migrations {
      migrator.registerMigration(migration.name) { database in
        try database.execute(sql: String(decoding: migration.sql, as: UTF8.self))
        try conversions[migration.name]?(database)
      }
    }
    guard try !pool.read(migrator.hasBeenSuperseded) else {
      throw Reason(
        .storeNewer, found: "the database was made by a newer hedui", wayOut: "open it with that version or newer")
    }
    guard try creating || !pool.read(migrator.appliedIdentifiers).isEmpty else {
      throw Reason(
        .storeMissing, found: "the database at \(pool.path) is not a centre's",
        wayOut: "make a centre with 'hedui init DIR', or name one with --centre DIR")
    }
    let pending = { try pool.read { try migrator.firstPending($0) } }
    guard try !creating && pending() != nil else { return try migrator.migrate(pool) }
    try MigrationCopy.made(of: pool.path, before: pending) { try migrator.migrate(pool) }
  }

  /// The folder of the copies that were made before migrations.
  package var copiesFolder: String { MigrationCopy.folder(beside: pool.path) }

  package var path: String { pool.path }

  /// All of `body` or nothing, durable on return. Only SQLite's errors become reasons here; others pass through.
  package func write<Value>(_ body: (StoreTransaction) throws -> Value) throws -> Value {
    do {
      return try pool.write { try body(StoreTransaction(database: $0)) }
    } catch let error as DatabaseError {
      throw Reason(storageError: error)
    }
  }

  /// `body` sees one snapshot.
  package func read<Value>(_ body: (StoreTransaction) throws -> Value) throws -> Value {
    do {
      return try pool.read { try body(StoreTransaction(database: $0)) }
    } catch let error as DatabaseError {
      throw Reason(storageError: error)
    }
  }

  /// SQLite's `synchronous` of the connection that writes: 2 waits for the disk at every commit.
  package func writerSynchronous() throws -> Int {
    try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
  }

  func write(withoutTransaction sql: String) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Moves the whole write-ahead log into the database and cuts it off.
  func emptyLog() throws { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }

  /// Whether the commit that makes the log long also moves it into the database, and has its writer wait for that.
  package func leaveLogToOthers(_ isLeft: Bool) throws {
    try write(withoutTransaction: "PRAGMA wal_autocheckpoint = \(isLeft ? 0 : 1000)")
  }

  /// Moves the write-ahead log into the database as far as readers allow.
  package func checkpoint() throws(Reason) {
    do {
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
    } catch {
      throw Reason(storageError: error)
    }
  }
}

extension CentreStore {
  /// The migrations in order, as text, for the generated documents.
  package static var migrations: [(name: String, sql: String)] {
    Schemas.migrations.map { ($0.name, String(decoding: $0.sql, as: UTF8.self)) }
  }
}

extension DatabaseMigrator {
  fileprivate func firstPending(_ database: Database) throws -> String? {
    let applied = try appliedIdentifiers(database)
    return migrations.first { !applied.contains($0) }
  }
}
