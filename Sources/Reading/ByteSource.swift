package import Diagnostics

/// A file's bytes in order, in pieces of any size.
package protocol ByteSource {
  /// Empty exactly at the end.
  mutating func read(upTo count: Int) throws(Reason) -> [UInt8]

  /// Writes the next bytes to the front of the room, which is not empty.
  /// - Returns: their number, 0 exactly at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int
}

extension ByteSource {
  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let piece = try read(upTo: room.count)
    room.copyBytes(from: piece)
    return piece.count
  }
}
