package import Diagnostics
internal import Reading

/// An archived file's plain bytes in order, a block at a time.
package struct ArchivedSource: ByteSource {
  private let reader: SealedReader
  private var block: Int64 = 0
  private var waiting: ArraySlice<UInt8> = []

  init(reader: SealedReader) { self.reader = reader }

  package mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    if waiting.isEmpty, !reader.isPastEnd(block) {
      waiting = try reader.block(block)[...]
      block += 1
    }
    let piece = waiting.prefix(count)
    waiting = waiting.dropFirst(count)
    return Array(piece)
  }
}
