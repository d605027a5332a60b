package import EconomyModel

/// 入户调查: findings of an investigator, one more source beside the items.
package struct SurveyReport: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case investigator, visitedOn, findings
  }

  package let investigator: String
  package let visitedOn: CivilDate
  package let findings: [SurveyFinding]

  package init(investigator: String, visitedOn: CivilDate, findings: [SurveyFinding]) {
    self.investigator = investigator
    self.visitedOn = visitedOn
    self.findings = findings
  }
}
