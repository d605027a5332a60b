internal import EconomyModel

/// 一、家庭基本情况.
struct HouseholdSection: Encodable {
  struct PersonRow: Encodable {
    let number: Int
    let name: String
    let document: String
    let relation: String
    let address: String
    let authorisation: String
    let isAuthorised: Bool
    let start: String
    let hasStart: Bool
  }

  let members: [PersonRow]
  let obligors: [PersonRow]
  let hasObligors: Bool

  init(_ report: VerificationReport, language: ReportLanguage) {
    let rows = { (isMember: Bool) in
      report.subjects.filter { $0.role.isMember == isMember }.enumerated().map { place, subject in
        Self.row(place + 1, subject, in: report, language)
      }
    }
    members = rows(true)
    obligors = rows(false)
    hasObligors = !obligors.isEmpty
  }

  private static func row(
    _ number: Int, _ subject: VerificationReport.SubjectLine, in report: VerificationReport, _ language: ReportLanguage
  ) -> PersonRow {
    let line = report.authorisations.first { $0.subject.utf8.elementsEqual(subject.reference.utf8) }
    let live = line.flatMap { $0.number.isEmpty ? nil : $0 }
    let start = live?.start.map { language.pick("\($0.description)起", "from \($0.description)") } ?? ""
    return PersonRow(
      number: number, name: subject.name, document: subject.maskedDocument, relation: subject.role.words(language),
      address: subject.registeredAddress.isEmpty ? "—" : subject.registeredAddress,
      authorisation: live?.number ?? language.pick("无有效授权书", "none live"), isAuthorised: live != nil,
      start: start, hasStart: !start.isEmpty)
  }
}
