internal import Crypto
internal import EconomyModel
internal import Reading

/// A file's content in short: by its digest the archive names it.
package struct FileDigest: Hashable, Sendable {
  private static let pieceSize = 1 << 16

  /// Of the plain bytes, lower-case hex.
  package let sha256: String
  package let byteCount: Int64

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
    self.init(sha256: Hexadecimal.text(hash.finalize()), byteCount: count)
  }
}
