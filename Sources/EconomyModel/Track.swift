/// 办理路径: how a place takes cases on a commitment – a county's own, read from `policies/tracks/CODE.yaml`.
package struct Track: Hashable, Sendable {
  package let code: String
  /// Which text of the track this is, such as `2026-11`; a case keeps the edition it was opened under.
  package let edition: String
  package let name: Wording
  package let place: String
  package let basis: String
  package let unit: Grounded<AssessmentUnit>
  package let schemes: Grounded<SchemeScope>
  /// All of them, in the file's order.
  package let entry: [EntryRule]
  package let waived: [WaivedDocument]
  /// In the file's order: the first whose conditions hold takes the case. Empty: there is one way only.
  package let levels: [TrackLevel]
  package let clocks: [TrackClock]
  package let recheck: RecheckMonths?
  /// 报告有效期: how many months after verification a report may still confirm.
  package let reportMonths: Grounded<Int>?
  package let followUps: [Grounded<FollowUpKind>]
  package let outcomes: [Grounded<CaseOutcome>]
  /// What may be proposed to the competent authority; the centre itself imposes nothing.
  package let consequences: [ConsequenceRule]
  package let repair: RepairPath?
  package let award: AwardRule?
  package let exports: [Grounded<TrackExport>]

  package init(
    code: String, edition: String, name: Wording, place: String, basis: String, unit: Grounded<AssessmentUnit>,
    schemes: Grounded<SchemeScope>, entry: [EntryRule], waived: [WaivedDocument], levels: [TrackLevel],
    clocks: [TrackClock], recheck: RecheckMonths?, reportMonths: Grounded<Int>?, followUps: [Grounded<FollowUpKind>],
    outcomes: [Grounded<CaseOutcome>], consequences: [ConsequenceRule], repair: RepairPath?, award: AwardRule?,
    exports: [Grounded<TrackExport>]
  ) {
    self.code = code
    self.edition = edition
    self.name = name
    self.place = place
    self.basis = basis
    self.unit = unit
    self.schemes = schemes
    self.entry = entry
    self.waived = waived
    self.levels = levels
    self.clocks = clocks
    self.recheck = recheck
    self.reportMonths = reportMonths
    self.followUps = followUps
    self.outcomes = outcomes
    self.consequences = consequences
    self.repair = repair
    self.award = award
    self.exports = exports
  }

  package func level(_ code: String) -> TrackLevel? { levels.first { $0.code == code } }
}
