/// The fixed labels of a report, as templates name them.
struct ReportWords: Encodable, Hashable, Sendable {
  let title: String
  let blocked: String
  let caseNumber: String
  let version: String
  let verifiedOn: String
  let scheme: String
  let applicant: String
  let document: String
  let week: String
  let region: String
  let appliedOn: String
  let declaredAsOf: String
  let verifyCode: String
  let declarationVersion: String
  let number: String
  let name: String
  let relation: String
  let duty: String
  let registeredAddress: String
  let authorisation: String
  let supplementHeading: String
  let formerVersion: String
  let thisVersion: String
  let change: String
  let changedItems: String
  let householdHeading: String
  let membersHeading: String
  let obligorsHeading: String
  let noObligors: String
  let creditHeading: String
  let creditNotConnected: String
  let findingsHeading: String
  let item: String
  let declared: String
  let verified: String
  let difference: String
  let conclusion: String
  let reasons: String
  let figureLegend: String
  let totalsHeading: String
  let category: String
  let period: String
  let declaredTotal: String
  let verifiedTotal: String
  let remark: String
  let detailsHeading: String
  let person: String
  let institution: String
  let feedbackAt: String
  let asOf: String
  let content: String
  let evidence: String
  let alternative: String
  let rebuttal: String
  let noLines: String
  let coverageHeading: String
  let remediesHeading: String
  let state: String
  let affected: String
  let missing: String
  let remedy: String
  let notesHeading: String
  let digitalSignature: String
}

extension ReportLanguage {
  var words: ReportWords {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }
}
