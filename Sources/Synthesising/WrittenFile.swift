internal import Diagnostics
internal import Glibc

/// A file being written, its bytes gathered into large pieces.
final class WrittenFile {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String
  private var waiting: [UInt8] = []
  private var hasFailed = false

  /// - Throws: `output.unwritable`.
  init(_ path: String) throws(Reason) {
    guard let file = fopen(path, "wb") else { throw Self.failure(path) }
    self.file = file
    self.path = path
  }

  deinit { fclose(file) }

  func write(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count > 1 << 18 { flush() }
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// - Throws: `output.unwritable`, also for what went wrong before.
  func finish() throws(Reason) {
    flush()
    if fflush(file) != 0 || hasFailed { throw Self.failure(path) }
  }

  private func flush() {
    if fwrite(waiting, 1, waiting.count, file) != waiting.count { hasFailed = true }
    waiting.removeAll(keepingCapacity: true)
  }

  static func makeFolder(_ path: String) throws(Reason) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
  }

  private static func failure(_ path: String) -> Reason {
    Reason(
      .outputUnwritable, found: "'\(path)' cannot be written", wayOut: "name a folder that can be written to")
  }
}
