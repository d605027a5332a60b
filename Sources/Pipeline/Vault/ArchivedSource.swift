package import Diagnostics
internal import Foundation
internal import Reading

/// An archived file's plain bytes in order, a block at a time. What was read gives its memory to the file that is
/// archived next: fresh pages cost more than sealing does.
package struct ArchivedSource: ByteSource {
  /// How often memory is released.
  private static let blocksAtOnce: Int64 = 64
  private let reader: SealedReader
  private var block: Int64 = 0
  private var sealed = Data()
  private var opened = Data()
  /// How many bytes of the opened block are handed out.
  private var given = 0

  init(reader: SealedReader) { self.reader = reader }

  package mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    let piece = try next(upTo: count)
    return [UInt8](opened[piece])
  }

  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let piece = try next(upTo: room.count)
    return opened.copyBytes(to: room, from: piece)
  }

  /// Where the next bytes stand in the opened block; empty at the end.
  private mutating func next(upTo count: Int) throws(Reason) -> Range<Int> {
    if given == opened.count, !reader.isPastEnd(block) {
      opened = try reader.block(block, through: &sealed)
      given = 0
      block += 1
      if block % Self.blocksAtOnce == 0 || reader.isPastEnd(block) { reader.release(before: block) }
    }
    let end = min(opened.count, given + count)
    defer { given = end }
    return given..<end
  }
}
