import Crypto
import Diagnostics
import EconomyModel
import Foundation
import Reporting
import Testing

/// A page as the centre would give it away, and what a check finds of a changed one.
struct SignedPage {
  static let key = Curve25519.Signing.PrivateKey()
  static var publicKeyBytes: [UInt8] { Array(key.publicKey.rawRepresentation) }

  let html: String
  let json: String

  static func report(
    _ value: VerificationReport = SampleReport.value(), _ language: ReportLanguage = .chinese, prints: Int = 2
  ) throws -> SignedPage {
    let canonical = try CanonicalReport(value)
    let envelope = try envelope(canonical.digest, prints: prints)
    return SignedPage(
      html: try ReportRendering(value, envelope: envelope, language: language).html(),
      json: try ReportDocument(canonical, envelope: envelope).json())
  }

  static func notice(
    _ value: VerificationReport = SampleReport.value(), _ language: ReportLanguage = .chinese
  ) throws -> SignedPage {
    let canonical = try CanonicalNotice(FamilyNotice(value))
    let envelope = try envelope(canonical.digest, prints: 1)
    return SignedPage(
      html: try FamilyRendering(canonical.value, envelope: envelope, language: language).html(),
      json: try NoticeDocument(canonical, envelope: envelope).json())
  }

  private static func envelope(_ digest: String, prints: Int) throws -> ReportEnvelope {
    ReportEnvelope(
      state: .issued(
        preparedBy: "李办", issuedBy: "赵审", at: SampleReport.time("2026-11-23T15:20:00"),
        signature: try ReportSignature.sign(digest: digest, with: key)),
      digest: digest, printNumber: prints, printedBy: "王窗口")
  }

  static func verdict(_ text: String, key: [UInt8] = publicKeyBytes) throws -> PaperVerdict {
    try PaperVerdict(of: PaperFile(Array(text.utf8)), named: "page.html", publicKeyBytes: key)
  }

  /// What a person reads, as if a line were as long as it takes.
  static func words(_ verdict: PaperVerdict, _ language: ReportLanguage) -> String {
    verdict.text(language).replacing("\n    ", with: language == .chinese ? "" : " ")
  }

  /// The codes found, each once, in the order of their first mention.
  static func codes(_ text: String, key: [UInt8] = publicKeyBytes) throws -> [String] {
    try verdict(text, key: key).allFindings.map(\.code.name).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// The page with another document in it, as somebody with the program and no key can make it.
  static func page(_ html: String, carrying json: String) throws -> String {
    let element = try #require(html.range(of: "<meta name=\"hedui-paper\""))
    let start = try #require(html[element.upperBound...].range(of: " content=\"")).upperBound
    let end = try #require(html[start...].firstIndex(of: "\""))
    return html.replacingCharacters(in: start..<end, with: Data(json.utf8).base64EncodedString())
  }
}
