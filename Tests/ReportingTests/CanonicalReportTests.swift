import Crypto
import Diagnostics
import EconomyModel
import Reporting
import Testing

@Suite struct `A canonical report` {
  static let value = SampleReport.value()

  @Test func `comes back as it went, to the same bytes and digest`() throws {
    let first = try CanonicalReport(Self.value)
    let second = try CanonicalReport(decoding: first.json)
    #expect(second.value == Self.value)
    #expect(try CanonicalReport(second.value).json == first.json)
    #expect(second.digest == first.digest)
    #expect(first.digest.utf8.count == 64)
  }

  @Test func `has sorted keys, plain slashes and no spaces`() throws {
    let basis = SampleReport.value(applicantName: "a/b")
    let text = String(decoding: try CanonicalReport(basis).json, as: UTF8.self)
    #expect(text.hasPrefix(#"{"appliedOn":"2026-11-02","authorisations":[{"number":"#))
    #expect(text.contains(#""name":"a/b""#))
    #expect(text.contains(#"{"fen":-420000,"kind":"money"}"#))
    #expect(text.contains(#"{"cause":"no-authorisation","reason":"person-not-asked","subject":"m3"}"#))
  }

  @Test func `has another digest as soon as one figure is another`() throws {
    let other = SampleReport.value(findings: Array(SampleReport.findings.dropLast()))
    #expect(try CanonicalReport(other).digest != CanonicalReport(Self.value).digest)
  }

  @Test(arguments: [
    ("", "not JSON"), ("{}", "see layout"), (#"{"layout":"one"}"#, "see layout"), (#"{"layout":1}"#, "see "),
  ])
  func `refuses what is no report and says where`(_ text: String, _ place: String) throws {
    let fault = #expect(throws: Reason.self) { try CanonicalReport(decoding: text.utf8) }
    #expect(fault?.code == .reportUnreadable)
    #expect(fault?.found.contains(place) == true)
  }

  @Test func `refuses a newer layout`() {
    let fault = #expect(throws: Reason.self) { try CanonicalReport(decoding: #"{"layout":2}"#.utf8) }
    #expect(fault?.code == .reportLayout)
  }
}

@Suite struct `A signature` {
  static let key = Curve25519.Signing.PrivateKey()
  static var keyBytes: [UInt8] { Array(key.rawRepresentation) }
  static var publicKeyBytes: [UInt8] { Array(key.publicKey.rawRepresentation) }
  static let digest = String(repeating: "ab", count: 32)

  @Test func `holds for its digest and key, and for nothing else`() throws {
    let signature = try ReportSignature.sign(digest: Self.digest, keyBytes: Self.keyBytes)
    #expect(ReportSignature.isValid(signature, digest: Self.digest, publicKeyBytes: Self.publicKeyBytes))
    let other = Array(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation)
    #expect(!ReportSignature.isValid(signature, digest: Self.digest, publicKeyBytes: other))
    let changed = String(repeating: "ac", count: 32)
    #expect(!ReportSignature.isValid(signature, digest: changed, publicKeyBytes: Self.publicKeyBytes))
    #expect(!ReportSignature.isValid("", digest: Self.digest, publicKeyBytes: Self.publicKeyBytes))
    #expect(!ReportSignature.isValid("zz", digest: Self.digest, publicKeyBytes: []))
  }

  @Test func `needs a key that is one`() {
    let fault = #expect(throws: Reason.self) { try ReportSignature.sign(digest: Self.digest, keyBytes: [1, 2, 3]) }
    #expect(fault?.code == .reportSigningKey)
  }

  @Test func `in a document is checked offline, and a changed figure noticed`() throws {
    let report = try CanonicalReport(SampleReport.value())
    let signature = try ReportSignature.sign(digest: report.digest, with: Self.key)
    let envelope = SampleReport.issued(report.value, signature: signature)
    let json = try ReportDocument(report, envelope: envelope).json()
    let read = try ReportDocument(decoding: json.utf8)
    #expect(read.envelope == envelope)
    #expect(read.faults(publicKeyBytes: Self.publicKeyBytes) == [])
    let forged = try ReportDocument(decoding: json.replacing("8654321", with: "1654321").utf8)
    #expect(forged.faults(publicKeyBytes: Self.publicKeyBytes).map(\.code) == [.reportDigest, .reportSignature])
  }

  @Test func `is missing from a prepared document, which is said`() throws {
    let report = try CanonicalReport(SampleReport.value())
    let document = ReportDocument(report, envelope: SampleReport.prepared(report.value))
    #expect(document.faults(publicKeyBytes: Self.publicKeyBytes).map(\.code) == [.reportUnsigned])
  }
}
