package import Diagnostics

/// Bytes that are already in memory, handed out in pieces of at most `pieceSize`.
package struct BytesInMemory: ByteSource {
  private let bytes: [UInt8]
  private let pieceSize: Int
  private var position = 0

  package init(_ bytes: [UInt8], pieceSize: Int = .max) {
    self.bytes = bytes
    self.pieceSize = max(1, pieceSize)
  }

  package init(_ text: String, pieceSize: Int = .max) {
    self.init(Array(text.utf8), pieceSize: pieceSize)
  }

  package mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    let end = position + min(count, pieceSize, bytes.count - position)
    defer { position = end }
    return Array(bytes[position..<end])
  }

  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let end = position + min(room.count, pieceSize, bytes.count - position)
    defer { position = end }
    room.copyBytes(from: bytes[position..<end])
    return end - position
  }
}
