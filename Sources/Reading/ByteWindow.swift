import Diagnostics

/// The part of a file that is in memory, filled from its source at the end and given up at the front.
struct ByteWindow {
  private var source: any ByteSource
  private let chunk: Int
  private var bytes: [UInt8] = []
  /// First byte in `bytes` that is still of use.
  private var front = 0
  /// Offset in the file of that byte.
  private(set) var offset: Int64 = 0
  private(set) var ended = false
  private(set) var bytesRead: Int64 = 0

  init(_ source: any ByteSource, chunk: Int) {
    self.source = source
    self.chunk = max(1, chunk)
  }

  var count: Int { bytes.count - front }

  /// Asks the source once; false at its end.
  mutating func fill() throws(FileFault) -> Bool {
    if ended { return false }
    let more: [UInt8]
    do {
      more = try source.read(upTo: chunk)
    } catch {
      throw FileFault(error, bytesRead: bytesRead)
    }
    ended = more.isEmpty
    bytesRead += Int64(more.count)
    if front == bytes.count {
      bytes = more
    } else {
      bytes.removeSubrange(0..<front)
      bytes += more
    }
    front = 0
    return !ended
  }

  /// Fills until `wanted` bytes are here or the source ends.
  mutating func fill(to wanted: Int) throws(FileFault) {
    while count < wanted, try fill() {}
  }

  mutating func drop(_ count: Int) {
    front += count
    offset += Int64(count)
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[front...])) }
  }
}
