import Diagnostics
import EconomyModel

/// 失信处理建议: proposals to the competent authority. The centre imposes nothing.
extension CommittedCase {
  mutating func propose(_ draft: ConsequenceDraft, _ deed: CaseDeed) throws(Reason) {
    guard consequence?.isOver ?? true else {
      throw Reason(
        .caseConsequence, found: "a consequence is proposed already", wayOut: "see that one to its end first")
    }
    if let consequence, consequence.settlements == settlements.count,
      consequence.standing == .dismissed || consequence.isRepaired
    {
      throw Reason(
        .caseConsequence, found: "a consequence of this settlement was dismissed, or repaired",
        expected: "expected one for one settlement", wayOut: "what is found anew is settled anew")
    }
    guard let rule = terms.consequence(of: draft.grade) else {
      throw Reason(
        .caseConsequence, found: "the track '\(terms.track)' has no consequences for '\(draft.grade.rawValue)'",
        expected: "expected one of \(terms.consequences.map(\.grade.rawValue).joined(separator: ", "))")
    }
    try Self.check(draft.measures, rule)
    try check(draft.fine, rule, isFined: draft.measures.contains(.fine))
    try Self.checkRationale(deed, "a consequence")
    if let consequence { pastConsequences.append(consequence) }
    consequence = ConsequenceRecord(
      draft: draft, proposed: CaseStep(deed), settlements: settlements.count)
  }

  private static func check(_ measures: [ConsequenceMeasure], _ rule: ConsequenceRule) throws(Reason) {
    let found: String
    switch measures.count {
    case 0: found = "a consequence without a measure"
    case Set(measures).count:
      if rule.measures.isSuperset(of: measures) { return }
      found = "measures that the matrix does not have for '\(rule.grade.rawValue)'"
    default: found = "a measure twice"
    }
    throw Reason(
      .caseConsequence, found: found,
      expected: "expected some of \(rule.measures.map(\.rawValue).sorted().joined(separator: ", "))")
  }

  /// 罚款 in tenths of the value wrongly obtained, both ends included.
  private func check(_ fine: Fen?, _ rule: ConsequenceRule, isFined: Bool) throws(Reason) {
    guard isFined == (fine != nil) else {
      throw Reason(.caseFine, found: "a fine without its amount, or an amount without the measure")
    }
    guard let fine, let tenths = rule.fineTenths else { return }
    let value = ledger.totals.overpaid
    guard value > .zero else {
      throw Reason(
        .caseFine, found: "a fine where nothing was wrongly obtained", wayOut: "enter what was paid and what was due")
    }
    guard Self.holds(>=, fine, tenths.lowerBound, of: value), Self.holds(<=, fine, tenths.upperBound, of: value) else {
      throw Reason(
        .caseFine, found: "a fine of \(fine.plain) yuan for \(value.plain) wrongly obtained",
        expected: "expected \(Self.tenths(tenths.lowerBound, of: value)) to "
          + "\(Self.tenths(tenths.upperBound, of: value)) yuan, "
          + "\(tenths.lowerBound) to \(tenths.upperBound) tenths of it")
    }
  }

  private static func tenths(_ tenths: Int, of value: Fen) -> String {
    let (product, isTooLarge) = value.amount.multipliedReportingOverflow(by: Int64(tenths))
    return isTooLarge ? "…" : Fen(product / 10).plain
  }

  /// What was wrongly obtained has become less than the fine was measured by: its ground has gone.
  mutating func dropUnfoundedFine(_ deed: CaseDeed) {
    guard let consequence, !consequence.isOver, let fine = consequence.draft.fine,
      let most = terms.consequence(of: consequence.draft.grade)?.fineTenths?.upperBound
    else { return }
    if Self.holds(>, fine, most, of: ledger.totals.overpaid) { dropConsequence(deed) }
  }

  /// Compared without dividing.
  private static func holds(
    _ order: ((Int64, UInt64), (Int64, UInt64)) -> Bool, _ fine: Fen, _ tenths: Int, of value: Fen
  ) -> Bool {
    let own = fine.amount.multipliedFullWidth(by: 10)
    let measure = value.amount.multipliedFullWidth(by: Int64(tenths))
    return order((own.high, own.low), (measure.high, measure.low))
  }

  mutating func decide(
    _ verdict: ConsequenceVerdict, _ deed: CaseDeed, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    let standing = try named(verdict.consequence, in: [.proposed])
    try Self.checkSecond(deed.by, not: standing.proposed.by, "a consequence decided")
    try Self.checkRationale(deed, "a consequence decided")
    if verdict.approved { try checkHeard(standing, deed, calendar) }
    consequence?.decided = CaseStep(deed)
    consequence?.standing = verdict.approved ? .approved : .dismissed
    if verdict.approved {
      credit.append(CreditStanding(since: deed.on, grade: standing.draft.grade, deed: deed.id))
    }
  }

  /// Told of the settlement and of the consequence, time to object to either over, nothing objected that is not
  /// decided.
  private func checkHeard(
    _ standing: ConsequenceRecord, _ deed: CaseDeed, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    guard standing.notice != nil else {
      throw Reason(
        .caseNotice, found: "a consequence that the family was not told of", wayOut: "serve the letter and wait")
    }
    guard settlementNotice != nil else {
      throw Reason(
        .caseNotice, found: "a consequence of a settlement that the family was not told of, or not of what it owes now",
        wayOut: "serve the settlement's letter and wait")
    }
    if let calendar {
      for ground in [ObjectionGround.consequence, .settlement] {
        guard let end = objectionEnd(against: ground, calendar), !isOver(end, on: deed.on) else { continue }
        throw Reason(
          .casePeriod, found: "a consequence on \(deed.on)", expected: "expected a day after \(end.day)",
          wayOut: "wait: until then the family may object")
      }
    }
    try checkNoObjection(to: [.consequence, .settlement])
    guard openRebuttals.isEmpty else {
      throw Reason(.caseRebuttal, found: "a rebuttal is not decided", wayOut: "let a second person decide it first")
    }
  }

  mutating func export(
    _ export: ConsequenceExport, _ deed: CaseDeed, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    let standing = try named(export.consequence, in: [.approved])
    try Self.check(export)
    try checkHeard(standing, deed, calendar)
    consequence?.exported = CaseStep(deed)
    consequence?.authority = export.authority
    consequence?.standing = .exported
  }

  mutating func takeBack(_ export: ConsequenceExport, _ deed: CaseDeed) throws(Reason) {
    let standing = try named(export.consequence, in: [.toWithdraw])
    try Self.check(export)
    if let holder = standing.authority, holder != export.authority {
      throw Reason(
        .caseConsequence, found: "taken back from '\(export.authority)'", expected: "expected '\(holder)'",
        wayOut: "it was handed to nobody else")
    }
    consequence?.standing = .withdrawn
  }

  private static func check(_ export: ConsequenceExport) throws(Reason) {
    guard !isBlank(export.authority), !isBlank(export.reference) else {
      throw Reason(.caseConsequence, found: "handed to nobody, or without a reference", wayOut: "name both")
    }
  }

  func named(_ id: DeedID, in standings: Set<ConsequenceRecord.Standing>) throws(Reason) -> ConsequenceRecord {
    guard let consequence, consequence.proposed.deed == id, standings.contains(consequence.standing) else {
      throw Reason(
        .caseConsequence,
        found: "no consequence '\(id)' that is \(standings.map(\.rawValue).sorted().joined(separator: " or "))",
        wayOut: "look at what stands: hedui case show")
    }
    return consequence
  }

  /// Its ground has gone. What has left the house is taken back; the record is clear from that day.
  mutating func dropConsequence(_ deed: CaseDeed) {
    guard let standing = consequence?.standing else { return }
    switch standing {
    case .proposed: consequence?.standing = .lapsed
    case .approved:
      consequence?.standing = .lapsed
      clearCredit(deed)
    case .exported:
      consequence?.standing = .toWithdraw
      clearCredit(deed)
    case .dismissed, .lapsed, .toWithdraw, .withdrawn: break
    }
    consequence?.repair = nil
  }

  func isClear() -> Bool { credit.last?.grade == nil }

  mutating func clearCredit(_ deed: CaseDeed) {
    if !isClear() { credit.append(CreditStanding(since: deed.on, grade: nil, deed: deed.id)) }
  }
}
