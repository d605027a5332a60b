internal import Crypto
internal import Diagnostics
internal import EconomyModel
internal import Reading

/// A file read in order and digested on the way.
struct DigestedFile {
  private static let pieceSize = 1 << 16

  private var source: PlainFile
  private var hash = SHA256()
  private(set) var byteCount: Int64 = 0

  init(path: String) throws(Reason) { source = try PlainFile(path: path) }

  /// Empty at the end.
  mutating func next() throws(Reason) -> [UInt8] {
    let piece = try source.read(upTo: Self.pieceSize)
    hash.update(data: piece)
    byteCount += Int64(piece.count)
    return piece
  }

  /// Lower-case hex, of what was read so far.
  var sha256: String { Hexadecimal.text(hash.finalize()) }
}
