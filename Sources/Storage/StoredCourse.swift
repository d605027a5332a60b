package import EconomyModel

/// 案件状态: where a commitment case stands after its last deed.
package struct StoredCourse: Hashable, Sendable {
  package let caseNumber: CaseNumber
  package let track: String
  package let state: String
  package let committedOn: CivilDate
  /// How many deeds there are.
  package let deeds: Int
  package let answersWantedSince: CivilDate?
  /// SHA-256 of the table of holidays by which ``deadlines`` were reckoned; empty: there was none.
  package let reckonedBy: String
  package let deadlines: [StoredDeadline]

  package init(
    caseNumber: CaseNumber, track: String, state: String, committedOn: CivilDate, deeds: Int,
    answersWantedSince: CivilDate?, reckonedBy: String, deadlines: [StoredDeadline]
  ) {
    self.caseNumber = caseNumber
    self.track = track
    self.state = state
    self.committedOn = committedOn
    self.deeds = deeds
    self.answersWantedSince = answersWantedSince
    self.reckonedBy = reckonedBy
    self.deadlines = deadlines
  }
}
