import Diagnostics
import Reading

/// A member's bytes, in flat memory.
struct PackedSource: ByteSource {
  /// Bytes by which an archive in an archive is told.
  private static let start = 512
  private let archive: ArchiveHandle
  private let mostBytes: Int64
  private var held: [UInt8] = []
  private var count: Int64 = 0

  init(_ archive: ArchiveHandle, mostBytes: Int64) throws(Reason) {
    self.archive = archive
    self.mostBytes = mostBytes
    while held.count < Self.start {
      let piece = try archive.read(upTo: Self.start - held.count)
      if piece.isEmpty { break }
      held += piece
    }
    if Packing.isArchive(held) { throw PackedReason.nested }
  }

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    let piece: [UInt8]
    if held.isEmpty {
      piece = try archive.read(upTo: count)
    } else {
      piece = Array(held.prefix(count))
      held.removeFirst(piece.count)
    }
    self.count += Int64(piece.count)
    if self.count > mostBytes { throw PackedReason.limit("unpacked bytes", mostBytes) }
    return piece
  }
}
