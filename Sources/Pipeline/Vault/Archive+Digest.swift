internal import Crypto
package import Diagnostics
internal import EconomyModel

extension Archive {
  private static let pieceSize = 1 << 16

  /// What an archived file's plain bytes have for a SHA-256, whatever its name says; lower-case hex.
  /// - Throws: `archive.missing`, `archive.unreadable`, `archive.damaged`.
  package func digest(sha256: String) throws(Reason) -> String {
    var source = try source(sha256: sha256)
    var hash = SHA256()
    while true {
      let piece = try source.read(upTo: Self.pieceSize)
      if piece.isEmpty { return Hexadecimal.text(hash.finalize()) }
      hash.update(data: piece)
    }
  }
}
