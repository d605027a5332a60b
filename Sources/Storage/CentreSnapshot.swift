package import Diagnostics
internal import Foundation
internal import GRDB

/// A copy of a centre's database as of one moment, in a file of its own, to be read beside a running batch.
package final class CentreSnapshot {
  private let queue: DatabaseQueue

  /// - Parameter path: where the copy goes; what a killed backup left there is overwritten.
  /// - Throws: `store.disk-full`, `store.failed`; nothing is left behind then.
  package init(of store: CentreStore, at path: String) throws(Reason) {
    Self.remove(path)
    do {
      try DatabaseCopy.make(of: store.path, at: path)
      var configuration = Configuration()
      configuration.journalMode = .default
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      Self.remove(path)
      throw Reason(storageError: error)
    }
  }

  package func read<Value>(_ body: (StoreTransaction) throws -> Value) throws -> Value {
    try queue.read { try body(StoreTransaction(database: $0)) }
  }

  /// With what SQLite may have laid beside it.
  package static func remove(_ path: String) {
    for tail in ["", "-journal", "-wal", "-shm"] { unlink(path + tail) }
  }
}
