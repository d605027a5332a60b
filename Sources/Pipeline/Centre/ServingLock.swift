package import Diagnostics

/// Held as long as the pages of a centre are served: one server a centre, and batches leave it a processor.
package final class ServingLock: Sendable {
  private let lock: CentreLock

  /// - Throws: `serve.already-running`.
  package init(_ folder: CentreFolder) throws(Reason) {
    lock = try CentreLock(path: folder.serveLock, heldBy: CentreLock.serves)
  }
}
