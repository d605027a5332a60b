internal import EconomyModel

/// What a report calls its people, items and institutions, in one language.
struct ReportNames {
  let language: ReportLanguage
  private let report: VerificationReport

  init(_ report: VerificationReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  /// A person's name; 全家 for a line of the whole household, the reference itself when nobody carries it.
  func person(_ reference: String) -> String {
    if reference == "household" { return language.pick("全家", "household") }
    return report.subjects.first { $0.reference.utf8.elementsEqual(reference.utf8) }?.name ?? reference
  }

  func item(_ code: ItemCode) -> String {
    guard let label = report.items.first(where: { $0.code == code }) else { return code.rawValue }
    return language.pick(label.chinese, label.english)
  }

  /// Empty for a line that only the declaration knows.
  func institution(_ code: InstitutionCode?) -> String {
    guard let code else { return "" }
    if code.rawValue.isEmpty { return language.pick("无提供机构", "no supplier") }
    return report.institutions.first { $0.code == code }?.name ?? code.rawValue
  }

  var applicant: VerificationReport.SubjectLine? {
    report.subjects.first { line in
      switch line.role {
      case .member(let relation): relation.family == .oneself
      case .obligor: false
      }
    }
  }
}
