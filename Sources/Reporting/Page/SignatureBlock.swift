internal import EconomyModel

/// Who stands under the report: the centre, the day, the signature.
struct SignatureBlock: Encodable {
  let lines: [String]
  let isIssued: Bool
  let hex: String
  let digest: String
  let print: String

  init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage) {
    isIssued = envelope.isIssued
    digest = envelope.digest
    print = Self.print(of: envelope, language)
    switch envelope.state {
    case .prepared(let preparedBy):
      hex = ""
      lines = [
        language.pick("编制：\(preparedBy)　　签发：（未签发）", "Prepared by \(preparedBy); not issued"),
        language.pick("\(report.centre)（盖章）", "\(report.centre) (seal)"), report.verifiedOn.longForm(language),
      ]
    case .issued(let preparedBy, let issuedBy, let at, let signature):
      hex = signature
      lines = [
        language.pick("编制：\(preparedBy)　　签发：\(issuedBy)", "Prepared by \(preparedBy); issued by \(issuedBy)"),
        language.pick("\(report.centre)（盖章）", "\(report.centre) (seal)"), at.date.longForm(language),
      ]
    }
  }

  private static func print(of envelope: ReportEnvelope, _ language: ReportLanguage) -> String {
    if envelope.printNumber == 0 { return language.pick("屏幕查看，不是打印件", "A view on screen, no print") }
    let printer = language.pick("，打印人：\(envelope.printedBy)", ", by \(envelope.printedBy)")
    return language.printed(envelope.printNumber) + printer
  }
}

extension CivilDate {
  /// 2026年11月21日.
  func longForm(_ language: ReportLanguage) -> String {
    language.pick("\(year)年\(month)月\(day)日", description)
  }
}
