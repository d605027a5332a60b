/// 核对报告: the canonical value that is digested, signed and rendered. Persons appear by name, masked document and
/// reference; print number, printer and print time are an envelope outside it.
package struct VerificationReport: Hashable, Sendable, Codable {
  /// An authorisation as the report shows it.
  package struct AuthorisationLine: Hashable, Sendable, Codable {
    package let subject: String
    /// The number of the live authorisation; empty when there is none.
    package let number: String
    package let start: CivilDate?

    package init(subject: String, number: String, start: CivilDate?) {
      self.subject = subject
      self.number = number
      self.start = start
    }
  }

  /// One member or obligor.
  package struct SubjectLine: Hashable, Sendable, Codable {
    package let reference: String
    package let name: String
    package let maskedDocument: String
    package let role: CaseSubject.Role
    package let registeredAddress: String

    package init(
      reference: String, name: String, maskedDocument: String, role: CaseSubject.Role, registeredAddress: String
    ) {
      self.reference = reference
      self.name = name
      self.maskedDocument = maskedDocument
      self.role = role
      self.registeredAddress = registeredAddress
    }
  }

  /// One cell of the coverage grid, by reference instead of key.
  package struct CoverageLine: Hashable, Sendable, Codable {
    package let subject: String
    package let item: ItemCode
    package let institution: InstitutionCode
    package let state: CellState
    package let cause: NotAskedCause?
    package let feedbackAt: Timestamp?

    package init(
      subject: String, item: ItemCode, institution: InstitutionCode, state: CellState, cause: NotAskedCause?,
      feedbackAt: Timestamp?
    ) {
      self.subject = subject
      self.item = item
      self.institution = institution
      self.state = state
      self.cause = cause
      self.feedbackAt = feedbackAt
    }
  }

  /// An item as the report names it.
  package struct ItemLabel: Hashable, Sendable, Codable {
    package let code: ItemCode
    package let chinese: String
    package let english: String
    package let category: ItemCategory
    package let family: SourceFamily

    package init(code: ItemCode, chinese: String, english: String, category: ItemCategory, family: SourceFamily) {
      self.code = code
      self.chinese = chinese
      self.english = english
      self.category = category
      self.family = family
    }
  }

  /// The version of this value's own layout; `Schemas/report.schema.json` describes it.
  package let layout: Int
  package let caseNumber: CaseNumber
  /// From 1; an issued version is never edited, late data makes the next.
  package let version: Int
  package let week: BatchWeek
  package let centre: String
  package let scheme: String
  package let region: String
  package let appliedOn: CivilDate
  /// The declared figures' data date.
  package let declaredAsOf: CivilDate
  /// 核对时间: the day of reckoning.
  package let verifiedOn: CivilDate
  package let declarationVersion: Int
  package let subjects: [SubjectLine]
  package let authorisations: [AuthorisationLine]
  package let items: [ItemLabel]
  package let institutions: [Institution]
  package let coverage: [CoverageLine]
  package internal(set) var findings: [ItemFinding]
  package let totals: [CategoryTotal]
  package let policyBasis: String
  /// What changed since the version issued before; nil for the first.
  package private(set) var supplement: Supplement?

  package init(
    layout: Int = 1, caseNumber: CaseNumber, version: Int, week: BatchWeek, centre: String, scheme: String,
    region: String, appliedOn: CivilDate, declaredAsOf: CivilDate, verifiedOn: CivilDate, declarationVersion: Int,
    subjects: [SubjectLine], authorisations: [AuthorisationLine], items: [ItemLabel], institutions: [Institution],
    coverage: [CoverageLine], findings: [ItemFinding], totals: [CategoryTotal], policyBasis: String
  ) {
    self.layout = layout
    self.caseNumber = caseNumber
    self.version = version
    self.week = week
    self.centre = centre
    self.scheme = scheme
    self.region = region
    self.appliedOn = appliedOn
    self.declaredAsOf = declaredAsOf
    self.verifiedOn = verifiedOn
    self.declarationVersion = declarationVersion
    self.subjects = subjects
    self.authorisations = authorisations
    self.items = items
    self.institutions = institutions
    self.coverage = coverage
    self.findings = findings
    self.totals = totals
    self.policyBasis = policyBasis
  }

  /// The same as a supplement of the version issued before it.
  package func supplementing(_ supplement: Supplement) -> VerificationReport {
    var report = self
    report.supplement = supplement
    return report
  }

  /// Nobody may issue while one finding says so.
  package var blocksIssue: Bool { findings.contains(where: \.blocksIssue) }
}
