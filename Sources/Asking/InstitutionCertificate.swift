internal import CLibCrypto
package import Diagnostics
package import EconomyModel

/// An institution's X.509 certificate, to whose key lists may be encrypted.
package struct InstitutionCertificate: Sendable {
  private let pem: [UInt8]
  /// SHA-256 of its DER, lower-case hex.
  package let fingerprint: String

  /// - Parameters:
  ///   - pem: a text with one certificate; of several the first counts.
  ///   - day: it must be valid at noon of this day, in China.
  /// - Throws: `certificate.unreadable`, `certificate.not-valid`, `certificate.key`, `certificate.usage`.
  package init(pem: [UInt8], on day: CivilDate) throws(Reason) {
    self.pem = pem
    let (result, fingerprint) = Self.withCertificate(pem) { certificate -> (hedui_crypto_result, String) in
      guard let certificate else { return (HEDUI_CRYPTO_UNREADABLE, "") }
      var digest = [UInt8](repeating: 0, count: 32)
      guard hedui_fingerprint(certificate, &digest) == 1 else { return (HEDUI_CRYPTO_UNREADABLE, "") }
      let noon = Int64(day.dayNumber) * 86_400 + 4 * 3_600
      return (hedui_check_certificate(certificate, noon), Hexadecimal.text(digest))
    }
    if let fault = Self.fault(result, day) { throw fault }
    self.fingerprint = fingerprint
  }

  /// CMS EnvelopedData (AES-256-CBC), in DER; other bytes each time.
  /// - Throws: `encryption.failed`.
  func seal(_ bytes: [UInt8]) throws(Reason) -> [UInt8] {
    let sealed = Self.withCertificate(pem) { certificate -> [UInt8]? in
      guard let certificate else { return nil }
      var (out, count) = (UnsafeMutablePointer<UInt8>?.none, 0)
      guard hedui_seal(certificate, bytes, bytes.count, &out, &count) == HEDUI_CRYPTO_DONE, let out else { return nil }
      defer { hedui_free(out) }
      return Array(UnsafeBufferPointer(start: out, count: count))
    }
    guard let sealed else {
      throw Reason(
        .encryptionFailed, found: "the list cannot be encrypted to this certificate",
        wayOut: "ask the institution for a new certificate, or write its lists unencrypted")
    }
    return sealed
  }

  private static func withCertificate<Result>(_ pem: [UInt8], _ body: (OpaquePointer?) -> Result) -> Result {
    let certificate = hedui_read_certificate(pem, pem.count)
    defer { X509_free(certificate) }
    return body(certificate)
  }

  private static func fault(_ result: hedui_crypto_result, _ day: CivilDate) -> Reason? {
    switch result {
    case HEDUI_CRYPTO_DONE: nil
    case HEDUI_CRYPTO_UNREADABLE:
      Reason(
        .certificateUnreadable, found: "no X.509 certificate can be read from it",
        expected: "expected PEM, beginning with '-----BEGIN CERTIFICATE-----'")
    case HEDUI_CRYPTO_NOT_VALID:
      Reason(
        .certificateNotValid, found: "the certificate does not hold on \(day.description)",
        wayOut: "ask the institution for its new one")
    case HEDUI_CRYPTO_USAGE:
      Reason(
        .certificateUsage, found: "the certificate's key usage allows no encryption",
        wayOut: "ask the institution for its encryption certificate")
    default:
      Reason(
        .certificateKey, found: "the certificate holds no usable key",
        expected: "expected RSA of 2048 bits or more, or an elliptic curve of 224 bits or more")
    }
  }
}
