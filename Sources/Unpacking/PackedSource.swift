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
    held = [UInt8](repeating: 0, count: Self.start)
    var filled = 0
    while filled < Self.start {
      let got = try held.withUnsafeMutableBufferPointer { [filled] (room) throws(Reason) in
        try archive.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[filled...])))
      }
      if got == 0 { break }
      filled += got
    }
    held.removeLast(Self.start - filled)
    if Packing.isArchive(held) { throw PackedReason.nested }
  }

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: count)
    let got = try piece.withUnsafeMutableBufferPointer { (room) throws(Reason) in
      try read(into: UnsafeMutableRawBufferPointer(room))
    }
    piece.removeLast(count - got)
    return piece
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let got: Int
    if held.isEmpty {
      got = try archive.read(into: room)
    } else {
      got = min(held.count, room.count)
      room.copyBytes(from: held[..<got])
      held.removeFirst(got)
    }
    count += Int64(got)
    if count > mostBytes { throw PackedReason.limit("unpacked bytes", mostBytes) }
    return got
  }
}
