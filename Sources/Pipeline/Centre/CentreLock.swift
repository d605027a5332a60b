internal import Diagnostics
internal import Foundation

/// One batch run, or one backup or retention run, at a time on one centre: an advisory lock that ends with the process,
/// however it ends.
final class CentreLock: Sendable {
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
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw reason }
  }

  /// Comes after an initialiser that throws, too, once every property has its value: whoever closed there as well would
  /// close a file that somebody else has opened meanwhile.
  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  static let serves = Reason(
    .serveRunning, found: "the pages of this centre are served already",
    wayOut: "use that server, or end it first")

  /// Whether some process holds it, told without touching it: whoever tried it for a look would be in the way of a run
  /// that begins just then.
  static func isHeld(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
      return false
    }
    return locks.split(separator: "\n").contains { $0.contains("FLOCK") && $0.contains(":\(status.st_ino) ") }
  }
}
