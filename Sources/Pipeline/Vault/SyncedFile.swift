internal import CLinux
package import Diagnostics
internal import Foundation

/// A file written so that it survives a power cut: every write is whole, `sync` is fsync.
///
/// Every failure is `archive.disk-full` or `archive.unwritable`.
package final class SyncedFile: Sendable {
  let descriptor: Int32
  private let path: String

  /// A file that is there already is a failure.
  init(creating path: String, mode: mode_t) throws(Reason) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure("write", path) }
  }

  /// A file that is not there is a failure.
  init(appendingTo path: String) throws(Reason) {
    self.path = path
    descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("write", path) }
  }

  /// A file that is there and has its full length, to be written over.
  init(overwriting path: String, length: Int) throws(Reason) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("write", path) }
    let size = lseek(descriptor, 0, SEEK_END)
    guard size == length else {
      throw Reason(
        .archiveUnwritable, found: "\(path) has \(size) bytes", expected: "expected \(length)",
        wayOut: "move it away: it is made anew")
    }
  }

  /// Writes over what stands there; ``syncContent()`` brings it to the disk.
  func overwrite(_ bytes: [UInt8], at offset: Int64) throws(Reason) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        let left = UnsafeRawBufferPointer(rebasing: bytes[done...])
        return pwrite(descriptor, left.baseAddress, left.count, off_t(offset) + done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("write", path) }
      done += count
    }
  }

  /// Waits until what was written is on the disk, and not for what the file system has to say of the file.
  func syncContent() throws(Reason) {
    guard fdatasync(descriptor) == 0 else { throw Self.failure("write", path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  package func write(_ bytes: [UInt8]) throws(Reason) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Reason) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Reason) {
    var offset = 0
    while offset < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("write", path) }
      offset += count
    }
  }

  /// Lets the disk begin with what was written there, so that ``sync()`` waits for less. Nothing is promised by it, and
  /// a file system that cannot is no fault.
  func beginWriting(_ range: Range<Int64>) {
    hedui_begin_writing(descriptor, range.lowerBound, Int64(range.count))
  }

  package func sync() throws(Reason) {
    guard fsync(descriptor) == 0 else { throw Self.failure("write", path) }
  }

  /// When its content was made, in seconds since 1970; a file system that keeps no such time is no fault.
  func setModification(_ seconds: Int64) {
    let time = timespec(tv_sec: Int(seconds), tv_nsec: 0)
    _ = [time, time].withUnsafeBufferPointer { futimens(descriptor, $0.baseAddress) }
  }

  /// Waits until no other process holds the file, and holds it until the last reference goes.
  func lock() throws(Reason) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw Self.failure("lock", path) }
    }
  }

  /// Ends a last line that a kill or a full disk tore, so that the next one stands alone.
  func endLine() throws(Reason) {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, size - 1) == 1 else { throw Self.failure("read", path) }
    if last != UInt8(ascii: "\n") { try write([UInt8(ascii: "\n")]) }
  }

  /// Puts a file in its place: whole or not at all, readable by the owner alone, there after a power cut.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Reason) {
    let place = URL(fileURLWithPath: path)
    let folder = place.deletingLastPathComponent().path
    let temporary = folder + "/." + place.lastPathComponent + ".partial"
    try remove(temporary)
    let file = try SyncedFile(creating: temporary, mode: 0o600)
    try file.write(bytes)
    try file.sync()
    try rename(temporary, to: path)
    try syncFolder(folder)
  }

  static func rename(_ path: String, to name: String) throws(Reason) {
    guard Foundation.rename(path, name) == 0 else { throw failure("write", name) }
  }

  /// What is not there is removed already.
  static func remove(_ path: String) throws(Reason) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  /// Makes names created or renamed in a folder survive a power cut.
  static func syncFolder(_ path: String) throws(Reason) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("write", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("write", path) }
  }

  private static func failure(_ deed: String, _ path: String) -> Reason {
    if errno == ENOSPC || errno == EDQUOT || errno == EFBIG {
      return Reason(
        .archiveFull, found: "the disk is full while writing \(path)",
        wayOut: "make room and run the same command again")
    }
    return Reason(
      .archiveUnwritable, found: "cannot \(deed) \(path): \(String(cString: strerror(errno)))",
      wayOut: "check the folder's rights")
  }
}
