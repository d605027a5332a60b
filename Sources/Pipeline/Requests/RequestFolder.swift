internal import Diagnostics
internal import EconomyModel
internal import Foundation

/// The folder of a request's lists, held while they are written: who asks for the same family meanwhile waits, and
/// finds them written. The hold ends with the process, however it ends.
final class RequestFolder {
  let path: String
  private let descriptor: Int32

  /// Waits for whoever holds it; makes it where it is not there.
  /// - Throws: `archive.unwritable`.
  init(of request: BatchWeek, in folder: CentreFolder) throws(Reason) {
    path = folder.outbox + "/" + request.description
    try OutboxFolder.make(path, under: folder.outbox)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw Self.failure(path) }
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Lists that were being written for a request that is given up.
  func remove() throws(Reason) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw Reason(
        .archiveUnwritable, found: "cannot remove \(path): \(error.localizedDescription)",
        wayOut: "check the outbox's rights")
    }
  }

  private static func failure(_ path: String) -> Reason {
    Reason(
      .archiveUnwritable, found: "cannot hold \(path): \(String(cString: strerror(errno)))",
      wayOut: "check the outbox's rights")
  }
}
