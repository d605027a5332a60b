internal import Crypto
internal import Diagnostics
internal import Reading

/// A file's content in short.
struct FileDigest: Hashable {
  private static let pieceSize = 1 << 16

  /// Lower-case hex.
  let sha256: String
  let byteCount: Int64

  init(sha256: String, byteCount: Int64) {
    self.sha256 = sha256
    self.byteCount = byteCount
  }

  /// - Returns: nil when the file cannot be read.
  init?(of file: ReceivedFile) {
    var hash = SHA256()
    var count: Int64 = 0
    do {
      var source = try file.source()
      while true {
        let piece = try source.read(upTo: Self.pieceSize)
        if piece.isEmpty { break }
        hash.update(data: piece)
        count += Int64(piece.count)
      }
    } catch {
      return nil
    }
    self.init(sha256: Hex.text(Array(hash.finalize())), byteCount: count)
  }
}
