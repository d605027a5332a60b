package import Diagnostics

/// What a commitment case goes by, frozen when it is opened: a track that changes later changes no open case.
package struct CommitmentTerms: Hashable, Sendable {
  /// The track's code, such as `binhai-deferred`.
  package let track: String
  package let edition: String
  package let basis: String
  /// The procedure's level, such as `simple`; nil for a track without levels.
  package let level: String?
  /// 公示; nil for a track without one.
  package let publicity: CommitmentClock?
  /// How many publicities have to pass before approval, such as two at 惠山's simple level; 0 without ``publicity``.
  package let publicities: Int
  /// From commitment: when it has run, the follow-up is due though answers are missing.
  package let followUp: CommitmentClock
  /// 全流程: from acceptance to the decision on assistance; nil where the track sets none.
  package let chain: CommitmentClock?
  package let chainExtension: CommitmentClock?
  /// 异议: from the day a letter is received.
  package let objection: CommitmentClock
  /// From the notice of a proposed consequence, beside the objection period; nil where the track sets none.
  package let consequenceNotice: CommitmentClock?
  /// From a decision until its letter must be with the family; nil: at once.
  package let notice: CommitmentClock?
  /// 报告有效期: how many months after verification a report may still confirm; nil where the track sets none.
  package let reportMonths: Int?
  package let recheck: RecheckMonths?
  package let followUps: Set<FollowUpKind>
  package let outcomes: Set<CaseOutcome>
  /// Each grade at most once, least first; empty for a track without a matrix.
  package let consequences: [ConsequenceRule]
  package let repair: RepairPath?

  /// - Throws: `terms.basis`, `terms.clock-missing`, `terms.outcome`, `terms.consequence`.
  package init(
    track: String, edition: String, basis: String, level: String? = nil, publicity: CommitmentClock? = nil,
    publicities: Int = 1, followUp: CommitmentClock, chain: CommitmentClock? = nil,
    chainExtension: CommitmentClock? = nil,
    objection: CommitmentClock, consequenceNotice: CommitmentClock? = nil, notice: CommitmentClock? = nil,
    reportMonths: Int? = nil, recheck: RecheckMonths? = nil,
    followUps: Set<FollowUpKind>, outcomes: Set<CaseOutcome>, consequences: [ConsequenceRule] = [],
    repair: RepairPath? = nil
  ) throws(Reason) {
    self.track = track
    self.edition = edition
    self.basis = try Self.stated(basis, of: "the track '\(track)'")
    self.level = level
    self.publicity = publicity
    self.publicities = publicity == nil ? 0 : publicities
    self.followUp = followUp
    self.chain = chain
    self.chainExtension = chainExtension
    self.objection = objection
    self.consequenceNotice = consequenceNotice
    self.notice = notice
    self.reportMonths = reportMonths
    self.recheck = recheck
    self.followUps = followUps
    self.outcomes = outcomes
    self.consequences = consequences.sorted { $0.grade < $1.grade }
    self.repair = repair
    try checkTogether()
  }

  package func consequence(of grade: ConsequenceGrade) -> ConsequenceRule? {
    consequences.first { $0.grade == grade }
  }

  private func checkTogether() throws(Reason) {
    if chainExtension != nil, chain == nil {
      throw Reason(.termsClockMissing, found: "an extension of a chain that has no clock", wayOut: "name the chain's")
    }
    guard publicity == nil || (1...5).contains(publicities), (1...36).contains(reportMonths ?? 1) else {
      throw Reason(
        .termsClock, found: "\(publicities) publicities, or a report of \(reportMonths ?? 0) months",
        expected: "expected 1 to 5 publicities, and a report that is good for 1 to 36 months")
    }
    if followUps.contains(.regularRecheck), recheck == nil {
      throw Reason(.termsClockMissing, found: "a regular re-check without its months", wayOut: "name them")
    }
    guard outcomes.contains(.confirmed) || outcomes.contains(.adjusted), outcomes.contains(.stoppedNoFault) else {
      throw Reason(
        .termsOutcome, found: "a track whose cases could only end against the family",
        expected: "expected 'stopped-no-fault' and one of 'confirmed' and 'adjusted' among its outcomes")
    }
    guard Set(consequences.map(\.grade)).count == consequences.count else {
      throw Reason(.termsConsequence, found: "a grade stands twice in the matrix", wayOut: "keep one of them")
    }
  }

  /// - Throws: `terms.basis` for an empty text.
  static func stated(_ basis: String, of what: String) throws(Reason) -> String {
    guard basis.contains(where: { !$0.isWhitespace }) else {
      throw Reason(
        .termsBasis, found: "\(what) has no basis", expected: "expected the text that it rests on, or 'sample'")
    }
    return basis
  }
}
