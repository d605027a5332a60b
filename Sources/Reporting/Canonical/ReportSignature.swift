package import Crypto
package import Diagnostics
internal import EconomyModel

/// The signature under an issued report: Ed25519 over the digest's 64 hexadecimal digits, itself in hexadecimal.
package enum ReportSignature {
  /// - Throws: `report.signing-key`.
  package static func sign(
    digest: String, with key: Curve25519.Signing.PrivateKey
  ) throws(Reason) -> String {
    guard let signature = try? key.signature(for: Array(digest.utf8)) else { throw keyFault }
    return Hexadecimal.text(signature)
  }

  /// - Parameter keyBytes: the private key's 32 raw bytes.
  /// - Throws: `report.signing-key`.
  package static func sign(digest: String, keyBytes: [UInt8]) throws(Reason) -> String {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: keyBytes) else { throw keyFault }
    return try sign(digest: digest, with: key)
  }

  /// - Parameter publicKeyBytes: the public key's 32 raw bytes.
  package static func isValid(_ signature: String, digest: String, publicKeyBytes: [UInt8]) -> Bool {
    guard let bytes = Hexadecimal.bytes(signature),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKeyBytes)
    else { return false }
    return key.isValidSignature(bytes, for: Array(digest.utf8))
  }

  private static var keyFault: Reason {
    Reason(
      .reportSigningKey, found: "these bytes are no signing key", expected: "expected the 32 bytes of an Ed25519 key",
      wayOut: "restore the centre's keys folder")
  }
}
