internal import Diagnostics
internal import Foundation

/// One batch run, or one backup or retention run, at a time on one centre: an advisory lock that ends with the process,
/// however it ends.
final class CentreLock {
  private let descriptor: Int32

  static let batchRuns = Reason(
    .batchAlreadyRunning, found: "another batch run holds this centre",
    wayOut: "wait until it ends and run the same command again")

  /// - Throws: `heldBy` while another process holds it.
  init(path: String, heldBy reason: Reason = batchRuns) throws(Reason) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Reason(
        .centreUnwritable, found: "cannot open \(path): \(String(cString: strerror(errno)))",
        wayOut: "check that the folder is there and writable")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw reason
    }
  }

  deinit { close(descriptor) }
}
