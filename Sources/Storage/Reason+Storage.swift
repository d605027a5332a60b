internal import Diagnostics
internal import GRDB

extension Reason {
  /// SQLite's error as a reason; a reason thrown inside a transaction stays what it is.
  init(storageError error: any Error) {
    if let reason = error as? Reason {
      self = reason
      return
    }
    guard let failure = error as? DatabaseError else {
      self.init(.storeFailed, found: "the database failed: \(error)")
      return
    }
    switch failure.resultCode {
    case .SQLITE_FULL:
      self.init(
        .storeFull, found: "the disk is full; what was being written was rolled back",
        wayOut: "make room and run the same command again")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.storeBusy, found: "another process holds the database", wayOut: "try again in a moment")
    case .SQLITE_CONSTRAINT:
      self.init(
        .storeConstraint, found: "an invariant would have been broken: \(failure.message ?? "unnamed")",
        wayOut: "nothing was written; report this with the file that caused it")
    default:
      self.init(.storeFailed, found: "the database failed: \(failure.message ?? failure.resultCode.description)")
    }
  }
}
