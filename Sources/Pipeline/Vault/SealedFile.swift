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

  /// Fills the room from a place in the file.
  /// - Throws: `archive.damaged` when the file ends too early, `archive.unreadable`.
  func read(into room: UnsafeMutableRawBufferPointer, at offset: Int64) throws(Reason) {
    var filled = 0
    while filled < room.count {
      let got = pread(
        descriptor, room.baseAddress?.advanced(by: filled), room.count - filled, off_t(offset) + off_t(filled))
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw unreadable }
      if got == 0 { throw damaged }
      filled += got
    }
  }

  /// - Throws: `archive.damaged` when the file ends too early, `archive.unreadable`.
  func bytes(at offset: Int64, count: Int) throws(Reason) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBufferPointer { (room) throws(Reason) in
      try read(into: UnsafeMutableRawBufferPointer(room), at: offset)
    }
    return bytes
  }

  /// Lets the memory that holds the beginning of the file serve the next one; what is not on the disk yet stays.
  func releaseMemory(upTo end: Int64) { posix_fadvise(descriptor, 0, off_t(end), POSIX_FADV_DONTNEED) }

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
