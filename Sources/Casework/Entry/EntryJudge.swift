package import EconomyModel

/// Holds what was stated against a track's conditions, on a day. A fact that is missing fulfils nothing.
package struct EntryJudge {
  let facts: StatedFacts
  /// The day of opening; a fact dated later fulfils nothing.
  let on: CivilDate

  package init(_ facts: StatedFacts, on: CivilDate) {
    self.facts = facts
    self.on = on
  }

  /// Whether the case may go by the track: its scheme first, then the conditions in the track's order.
  package func verdict(_ track: Track) -> EntryVerdict {
    EntryVerdict(
      track: track.code, edition: track.edition,
      findings: [scheme(track.schemes)] + track.entry.map(finding))
  }

  /// Whether money may be paid at this level.
  package func readyToPay(_ level: TrackLevel, of track: Track) -> EntryVerdict {
    EntryVerdict(track: track.code, edition: track.edition, findings: level.beforePaying.map(finding))
  }

  func finding(_ rule: EntryRule) -> EntryFinding {
    let judged = judged(rule.condition)
    return EntryFinding(
      rule.condition.kind, judged.state, found: judged.found, wanted: rule.condition.wanted, basis: rule.basis,
      papers: judged.papers, parts: judged.parts)
  }

  private func judged(_ condition: EntryCondition) -> Judged {
    switch condition {
    case .cause(let words): word(.cause, among: words)
    case .category(let words): word(.category, among: words)
    case .family(let words): word(.family, among: words)
    case .spendAtLeast(let least): figure(.spend) { $0 >= least }
    case .amountBelow(let limit): figure(.amount) { $0 < limit }
    case .amountAtLeast(let least): figure(.amount) { $0 >= least }
    case .meanIncomeBelow(let tenths, let months): meanIncome(below: tenths, over: months)
    case .commitmentSigned: signed(.commitmentSigned)
    case .authorisationSigned: signed(.authorisationSigned)
    case .villageReview(let percent): villageReview(moreThan: percent)
    case .residence(let months): residence(months)
    case .noAidAtOrigin: noAidAtOrigin()
    case .notAwardedBefore: notAwardedBefore()
    case .publicityDone(let rounds): publicity(rounds)
    case .jointMeeting: jointMeeting()
    case .anyOf(let count, let rules): any(count, of: rules)
    }
  }

  private func any(_ count: Int, of rules: [EntryRule]) -> Judged {
    let parts = rules.map(finding)
    let fulfilled = parts.filter(\.isFulfilled).count
    let isOpen = parts.contains { $0.state == .notStated }
    let papers = Set(parts.filter(\.isFulfilled).flatMap(\.papers)).sorted()
    return Judged(
      fulfilled >= count ? .fulfilled : isOpen ? .notStated : .unfulfilled,
      Wording("符合\(fulfilled)项", "\(fulfilled) of \(rules.count) fulfilled"), papers: papers, parts: parts)
  }
}
