package import Diagnostics
internal import EconomyModel

extension PaperVerdict {
  private struct Finding: Encodable {
    let code: String
    let meaning: String
    let file: String
    let line: Int?
    let about: String
    let found: String
    let expected: String

    init(_ finding: PaperFinding) {
      code = finding.code.name
      meaning = finding.code.meaning
      file = finding.file
      line = finding.line
      (about, found, expected) = (finding.about, finding.found, finding.expected)
    }
  }

  private struct Evidence: Encodable {
    let files: Int
    let rows: Int
    let retired: [String]
    let unread: Int
  }

  private struct Layout: Encodable {
    let kind: String
    let caseNumber: String
    let version: Int
    let week: String
    /// Of the content itself.
    let digest: String
    let verifyCode: String
    let isIssued: Bool
    let isSound: Bool
    let findings: [Finding]
    /// Outside the signature.
    let notSigned: ReportEnvelope
    let evidence: Evidence?
  }

  /// One line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    let (paper, value) = (file.paper, file.paper.value)
    let layout = Layout(
      kind: paper.kind, caseNumber: value.caseNumber.rawValue, version: value.version, week: value.week.description,
      digest: paper.digest, verifyCode: VerifyCode.of(digest: paper.digest), isIssued: paper.envelope.isIssued,
      isSound: isSound, findings: allFindings.map(Finding.init), notSigned: paper.envelope,
      evidence: evidence.map { Evidence(files: $0.files, rows: $0.rows, retired: $0.retired, unread: $0.unread) })
    return String(decoding: try CanonicalJSON.bytes(of: layout), as: UTF8.self) + "\n"
  }
}

extension Paper {
  /// `report` or `notice`.
  package var kind: String {
    switch self {
    case .report: "report"
    case .notice: "notice"
    }
  }
}
