internal import Diagnostics
internal import Foundation

/// A file written so that it survives a power cut: every write is whole, `sync` is fsync.
final class SyncedFile {
  private let descriptor: Int32
  private let path: String

  /// - Throws: `archive.unwritable` when it cannot be made, or is there already.
  init(creating path: String, mode: mode_t) throws(Reason) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  init(appendingTo path: String, mode: mode_t) throws(Reason) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { close(descriptor) }

  /// - Throws: `archive.disk-full`, `archive.unwritable`.
  func write(_ bytes: [UInt8]) throws(Reason) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path) }
      offset += count
    }
  }

  func sync() throws(Reason) {
    guard fsync(descriptor) == 0 else { throw Self.failure(path) }
  }

  /// Waits until no other process holds the file, and holds it until the last reference goes.
  func lock() throws(Reason) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw Self.failure(path) }
    }
  }

  /// Makes names created or renamed in a folder survive a power cut.
  static func syncFolder(_ path: String) throws(Reason) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Reason {
    if errno == ENOSPC || errno == EDQUOT || errno == EFBIG {
      return Reason(
        .archiveFull, found: "the disk is full while writing \(path)",
        wayOut: "make room and run the same command again")
    }
    return Reason(
      .archiveUnwritable, found: "cannot write \(path): \(String(cString: strerror(errno)))",
      wayOut: "check the folder's rights")
  }
}
