import Diagnostics
import EconomyModel

/// 结算: one person proposes, another decides.
extension CommittedCase {
  mutating func propose(_ draft: SettlementDraft, _ deed: CaseDeed) throws(Reason) {
    guard answersAreCurrent, let answers, draft.settlement.report == answers else {
      throw Reason(
        .caseProposal, found: "a settlement that does not rest on the latest report of this household",
        wayOut: "record the answers as they are now, and settle on them")
    }
    guard openRebuttals.isEmpty else {
      throw Reason(
        .caseProposal, found: "a rebuttal is not decided", wayOut: "let a second person decide it first")
    }
    try check(draft, deed)
    if draft.outcome == .confirmed, draft.settlement.advice != .confirm {
      try Self.checkRationale(deed, "a confirmation against the figures")
    }
    proposal = ProposedSettlement(draft: draft, step: CaseStep(deed))
  }

  private func check(_ draft: SettlementDraft, _ deed: CaseDeed) throws(Reason) {
    guard terms.outcomes.contains(draft.outcome) else {
      throw Reason(
        .caseOutcome, found: "the track '\(terms.track)' has no outcome '\(draft.outcome.rawValue)'",
        expected: "expected one of \(terms.outcomes.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    switch draft.outcome {
    case .confirmed: try checkConfirming(draft.settlement, on: deed.on)
    case .adjusted, .stoppedNoFault: try checkChanging(draft, deed)
    case .revokedDeceit:
      try checkRevoking()
      try Self.checkRationale(deed, "a revocation")
    }
    try Self.check(draft.settlement.monthly, for: draft.outcome)
  }

  /// What is due a month agrees with what is decided.
  private static func check(_ monthly: MonthlyChange?, for outcome: CaseOutcome) throws(Reason) {
    guard let monthly else { return }
    let agrees =
      switch outcome {
      case .confirmed: monthly.after == monthly.before
      case .adjusted: monthly.after != monthly.before
      case .stoppedNoFault, .revokedDeceit: monthly.after == .zero
      }
    guard agrees else {
      throw Reason(
        .caseOutcome,
        found: "'\(outcome.rawValue)' with \(monthly.before.plain) yuan a month before and "
          + "\(monthly.after.plain) after", wayOut: "propose what the amounts say, or mend them")
    }
  }

  /// Nothing lapses into a confirmation, and nothing unanswered is confirmed.
  private func checkConfirming(_ settlement: Settlement, on day: CivilDate) throws(Reason) {
    guard settlement.pending.isEmpty, settlement.report.pending == 0 else {
      throw Reason(
        .casePending, found: "\(settlement.report.pending) cells are pending", expected: "expected an answer in each",
        wayOut: "chase them, or extend the follow-up")
    }
    guard !settlement.has(.notVerifiable), !settlement.has(.blocked) else {
      throw Reason(
        .casePending, found: "an item could not be verified, or waits for a person",
        wayOut: "resolve it, or adjust with a reason")
    }
    guard staleSince == nil else {
      throw Reason(
        .caseAuthorisation, found: "the household has changed", wayOut: "renew the authorisation and re-check")
    }
    if let reportEnd, day > reportEnd {
      throw Reason(.caseReportExpired, found: "the report was good until \(reportEnd)", wayOut: "verify again")
    }
  }

  /// Silence is no finding: a change rests on a difference, or on a paper.
  private func checkChanging(_ draft: SettlementDraft, _ deed: CaseDeed) throws(Reason) {
    let settlement = draft.settlement
    let found: Bool
    switch draft.outcome {
    case .stoppedNoFault: found = settlement.has(.unfavourable) || settlement.has(.toExplain)
    case .confirmed, .adjusted, .revokedDeceit:
      found = settlement.has(.unfavourable) || settlement.has(.favourable) || settlement.has(.toExplain)
    }
    guard found || !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "'\(draft.outcome.rawValue)' although nothing differs",
        expected: "expected a difference that was found, or a paper", wayOut: "record the paper it rests on")
    }
    try Self.checkRationale(deed, "a change")
  }

  private func checkRevoking() throws(Reason) {
    guard deceit?.established != nil else {
      throw Reason(
        .caseDeceit, found: "no deceit is established; a mismatch is none",
        expected: "expected deceit recorded on papers by one person and established by another")
    }
  }

  mutating func returnProposal(_ deed: CaseDeed) throws(Reason) {
    let waiting = try waitingProposal()
    try Self.checkSecond(deed.by, not: waiting.step.by, "a settlement returned")
    try Self.checkRationale(deed, "a settlement returned")
    proposal = nil
  }

  mutating func settle(_ verdict: SettlementVerdict, _ deed: CaseDeed) throws(Reason) {
    let waiting = try waitingProposal()
    try Self.checkSecond(deed.by, not: waiting.step.by, "a settlement")
    guard verdict.outcome == waiting.draft.outcome else {
      throw Reason(
        .caseOutcome, found: "'\(verdict.outcome.rawValue)' decided, '\(waiting.draft.outcome.rawValue)' proposed",
        wayOut: "return the proposal and have the other one proposed")
    }
    guard openRebuttals.isEmpty else {
      throw Reason(.caseProposal, found: "a rebuttal is not decided", wayOut: "decide it first")
    }
    // On the day of the decision, too, the report is good and the household the one it is about.
    if verdict.outcome == .confirmed { try checkConfirming(waiting.draft.settlement, on: deed.on) }
    if verdict.outcome == .revokedDeceit {
      try checkRevoking()
      try Self.checkRationale(deed, "a revocation")
      if let deceit { try Self.checkSecond(deed.by, not: deceit.recorded.by, "a revocation") }
    }
    settlements.append(
      DecidedSettlement(draft: waiting.draft, proposed: waiting.step, decided: CaseStep(deed)))
    proposal = nil
    settlementNotice = nil
    tellAnewSince = nil
    recheck = waiting.draft.recheck ?? recheck
    if approved == nil, verdict.outcome == .confirmed || verdict.outcome == .adjusted {
      approved = CaseStep(deed)
      enrolledOn = deed.on
    }
    state = CommitmentState(verdict.outcome)
  }

  private func waitingProposal() throws(Reason) -> ProposedSettlement {
    guard let proposal else {
      throw Reason(.caseProposal, found: "no settlement waits for a decision", wayOut: "propose one")
    }
    return proposal
  }
}
