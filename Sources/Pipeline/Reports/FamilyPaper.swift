internal import Crypto
internal import Diagnostics
package import EconomyModel
package import Reporting

/// 核对结果告知书 of one report as it stands, ready to be rendered.
package struct FamilyPaper: Sendable {
  package let envelope: ReportEnvelope
  private let notice: CanonicalNotice

  /// An issued report's notice is signed now: it follows from what was signed, and from nothing else.
  /// - Throws: `report.signature` when the issued report is not as the centre signed it.
  init(_ report: CaseReport, signingKey: Curve25519.Signing.PrivateKey) throws(Reason) {
    notice = try CanonicalNotice(FamilyNotice(report.value))
    let own = report.envelope
    let state: ReportEnvelope.State
    switch own.state {
    case .prepared: state = own.state
    case .issued(let preparedBy, let issuedBy, let at, let signature):
      let publicKey = Array(signingKey.publicKey.rawRepresentation)
      guard ReportSignature.isValid(signature, digest: own.digest, publicKeyBytes: publicKey) else {
        throw Reason(
          .reportSignature, found: "the issued report is not what the centre signed",
          wayOut: "nothing is signed after it: restore the database from a backup")
      }
      state = .issued(
        preparedBy: preparedBy, issuedBy: issuedBy, at: at,
        signature: try ReportSignature.sign(digest: notice.digest, with: signingKey))
    }
    envelope = ReportEnvelope(
      state: state, digest: notice.digest, printNumber: own.printNumber, printedBy: own.printedBy)
  }

  package var value: FamilyNotice { notice.value }

  package func html(_ language: ReportLanguage) throws -> String { try rendering(language).html() }

  package func text(_ language: ReportLanguage) -> String { rendering(language).text() }

  /// Envelope, canonical value and verify code.
  package func json() throws -> String { try NoticeDocument(notice, envelope: envelope).json() }

  private func rendering(_ language: ReportLanguage) -> FamilyRendering {
    FamilyRendering(value, envelope: envelope, language: language)
  }
}
