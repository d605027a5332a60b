import Diagnostics

/// The part of a file that is in memory, filled from its source at the end and given up at the front.
struct ByteWindow {
  private var source: any ByteSource
  private static let firstChunk = 64 * 1024
  private let chunk: Int
  private var room: [UInt8] = []
  /// First byte in `room` that is still of use, and the end of those that are.
  private var front = 0
  private var end = 0
  /// Offset in the file of the first byte.
  private(set) var offset: Int64 = 0
  private(set) var ended = false
  private(set) var bytesRead: Int64 = 0

  init(_ source: any ByteSource, chunk: Int) {
    self.source = source
    self.chunk = max(1, chunk)
  }

  var count: Int { end - front }

  /// Asks the source once; false at its end. At a file's start it asks for less, for most files are small.
  mutating func fill() throws(FileFault) -> Bool {
    if ended { return false }
    let chunk = min(chunk, max(Self.firstChunk, Int(bytesRead)))
    makeRoom(for: chunk)
    let got: Int
    do throws(Reason) {
      got = try room.withUnsafeMutableBufferPointer { [end, chunk] (all) throws(Reason) in
        try source.read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: all[end..<end + chunk])))
      }
    } catch {
      throw FileFault(error, bytesRead: bytesRead)
    }
    ended = got == 0
    end += got
    bytesRead += Int64(got)
    return !ended
  }

  /// At the end; what is of use moves to the front.
  private mutating func makeRoom(for chunk: Int) {
    if front > 0 {
      room.withUnsafeMutableBytes { [front, end] all in
        let left = UnsafeRawBufferPointer(rebasing: all[front..<end])
        UnsafeMutableRawBufferPointer(rebasing: all[..<(end - front)]).copyMemory(from: left)
      }
      end -= front
      front = 0
    }
    let missing = end + chunk - room.count
    if missing > 0 { room.append(contentsOf: repeatElement(0, count: missing)) }
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
    room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[front..<end])) }
  }
}
