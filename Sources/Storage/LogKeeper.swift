package import Diagnostics
internal import Foundation
internal import GRDB

/// Moves the write-ahead log into the database on a connection of its own, beside those who write.
package final class LogKeeper: Sendable {
  private let queue: DatabaseQueue
  private let log: String

  /// - Throws: as SQLite says.
  package init(of store: CentreStore) throws(Reason) {
    log = store.path + "-wal"
    do {
      queue = try DatabaseQueue(path: store.path)
    } catch {
      throw Reason(storageError: error)
    }
  }

  /// - Parameter longest: in bytes; a shorter log is left alone.
  /// - Throws: as SQLite says; that somebody else does the same just now is no fault.
  package func shorten(longerThan longest: Int64) throws(Reason) {
    let length = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int64) ?? 0
    guard length > longest else { return }
    do {
      _ = try queue.inDatabase { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    } catch {
      throw Reason(storageError: error)
    }
  }
}
