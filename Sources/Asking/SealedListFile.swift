internal import Crypto
package import Diagnostics
internal import EconomyModel

/// A query list encrypted to its institution's key. Its bytes differ each time it is made: what the list is, is told
/// by the digest of the plain file.
package struct SealedListFile: Sendable {
  /// The plain file's name and `.cms`.
  package let name: String
  /// CMS EnvelopedData in DER: `openssl cms -decrypt -inform DER -inkey KEY -in FILE`.
  package let bytes: [UInt8]
  /// Of these bytes, lower-case hex.
  package let sha256: String
  /// SHA-256 of the certificate, lower-case hex: the institution tells by it which key it needs.
  package let certificate: String

  /// - Throws: `encryption.failed`.
  package init(_ file: QueryListFile, to certificate: InstitutionCertificate) throws(Reason) {
    name = file.name + ".cms"
    bytes = try certificate.seal(file.bytes)
    sha256 = Hexadecimal.text(SHA256.hash(data: bytes))
    self.certificate = certificate.fingerprint
  }
}
