internal import Diagnostics
internal import Foundation

/// One batch run at a time on one centre: an advisory lock that ends with the process, however it ends.
final class CentreLock {
  private let descriptor: Int32

  /// - Throws: `batch.already-running` while another process holds it.
  init(path: String) throws(Reason) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Reason(
        .centreUnwritable, found: "cannot open \(path): \(String(cString: strerror(errno)))",
        wayOut: "check that the folder is there and writable")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Reason(
        .batchAlreadyRunning, found: "another batch run holds this centre",
        wayOut: "wait until it ends and run the same command again")
    }
  }

  deinit { close(descriptor) }
}
