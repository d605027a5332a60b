internal import Diagnostics
internal import Foundation

/// A file of the archive, open for reading at any place; closes itself.
final class SealedFile {
  let path: String
  private let descriptor: Int32

  /// - Throws: `archive.missing`, `archive.unreadable`.
  init(path: String) throws(Reason) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0 else { return }
    guard errno != ENOENT else {
      throw Reason(
        .archiveMissing, found: "\(path) is not in the archive", wayOut: "it was deleted, or restore the archive")
    }
    throw unreadable
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// - Throws: `archive.unreadable`.
  var byteCount: Int64 {
    get throws(Reason) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw unreadable }
      return Int64(status.st_size)
    }
  }

  /// - Throws: `archive.damaged` when the file ends too early, `archive.unreadable`.
  func bytes(at offset: Int64, count: Int) throws(Reason) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw unreadable }
      if got == 0 { throw damaged }
      filled += got
    }
    return bytes
  }

  var damaged: Reason {
    Reason(
      .archiveDamaged, found: "\(path) was changed, cut, exchanged or sealed with another key",
      wayOut: "restore the archive and the keys that belong to it")
  }

  private var unreadable: Reason {
    Reason(
      .archiveUnreadable, found: "cannot read \(path): \(String(cString: strerror(errno)))",
      wayOut: "run as the user who owns the centre, and check the disk")
  }
}
