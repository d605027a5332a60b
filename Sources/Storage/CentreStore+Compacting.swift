package import Diagnostics
internal import GRDB

extension CentreStore {
  /// Writes the database anew without its free pages and empties the write-ahead log: what was deleted is in neither.
  /// - Throws: `store.disk-full`, `store.busy` while another process reads.
  package func compact() throws(Reason) {
    do {
      try write(withoutTransaction: "PRAGMA secure_delete = ON")
      try write(withoutTransaction: "VACUUM")
      try emptyLog()
    } catch {
      throw Reason(storageError: error)
    }
  }
}
