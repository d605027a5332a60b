import Diagnostics
import Glibc

/// An open file that closes itself.
final class FileDescriptor {
  private let number: Int32
  private let path: String

  init(opening path: String) throws(Reason) {
    self.path = path
    number = open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { throw Self.reason(errno, path: path) }
    var facts = stat()
    if fstat(number, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { throw Self.reason(EISDIR, path: path) }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  func read(upTo count: Int) throws(Reason) -> [UInt8] {
    var failure: Reason?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Reason) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes to the room's front; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    while true {
      let got = Glibc.read(number, room.baseAddress, room.count)
      if got >= 0 { return got }
      if errno != EINTR { throw Self.reason(errno, path: path) }
    }
  }

  private static func reason(_ number: Int32, path: String) -> Reason {
    switch number {
    case ENOENT, ENOTDIR:
      Reason(.fileMissing, found: "there is no file '\(path)'", wayOut: "check the path")
    case EISDIR:
      Reason(
        .fileIsFolder, found: "'\(path)' is a folder", expected: "expected a file",
        wayOut: "name the file inside the folder")
    default:
      Reason(
        .fileUnreadable, found: "'\(path)' cannot be read: \(String(cString: strerror(number)))",
        wayOut: "check the file's permissions and the disk")
    }
  }
}
