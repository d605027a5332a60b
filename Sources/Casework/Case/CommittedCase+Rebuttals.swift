import Diagnostics
import EconomyModel

/// 反证: heard at any time, decided by a second person.
extension CommittedCase {
  mutating func rebut(_ rebuttal: Rebuttal, _ deed: CaseDeed) throws(Reason) {
    guard !deed.evidence.isEmpty else {
      throw Reason(.caseEvidence, found: "a rebuttal without a paper", wayOut: "record the paper that shows it")
    }
    switch rebuttal.kind {
    case .proofOfLife:
      guard let person = rebuttal.person, members.contains(person) || dead.contains(person) else {
        throw Reason(.caseMember, found: "proof of life of nobody in this household", wayOut: "name the person")
      }
    case .compensation:
      guard !Self.isBlank(rebuttal.provenance ?? "") else {
        throw Reason(.caseEvidence, found: "compensation without where it came from", wayOut: "name its source")
      }
    case .disownedAccount, .soldCar, .zombieCompany, .stolenIdentity, .other: break
    }
    if state == .ended, !mayRevive(rebuttal) {
      throw Reason(.caseState, found: "a rebuttal in a case that has ended", expected: "expected proof of life")
    }
    openRebuttals[deed.id] = OpenRebuttal(rebuttal: rebuttal, evidence: deed.evidence, step: CaseStep(deed))
  }

  private func mayRevive(_ rebuttal: Rebuttal) -> Bool {
    rebuttal.kind == .proofOfLife && rebuttal.person.map(dead.contains) == true && ending?.cause == .death
  }

  mutating func decide(_ verdict: RebuttalVerdict, _ deed: CaseDeed) throws(Reason) {
    guard let open = openRebuttals[verdict.rebuttal] else {
      throw Reason(.caseRebuttal, found: "no rebuttal '\(verdict.rebuttal)' waits for a decision")
    }
    try Self.checkSecond(deed.by, not: open.step.by, "a rebuttal decided")
    try Self.checkRationale(deed, "a rebuttal decided")
    openRebuttals[verdict.rebuttal] = nil
    rebuttals.append(DecidedRebuttal(rebuttal: open, accepted: verdict.accepted, decided: CaseStep(deed)))
    if verdict.accepted { accept(open.rebuttal, deed) }
  }

  private mutating func accept(_ rebuttal: Rebuttal, _ deed: CaseDeed) {
    if rebuttal.kind == .proofOfLife, let person = rebuttal.person { revive(person) }
    switch state {
    case .followUpDue:
      proposal = nil
      deceit = nil
    case .adjusted, .stoppedNoFault, .revokedDeceit: bringBack(.rebuttalAccepted, deed)
    case .committed, .provisional, .confirmed, .suspended, .ended: break
    }
  }

  private mutating func revive(_ person: String) {
    guard dead.remove(person) != nil else { return }
    members.insert(person)
    if let ended = ending, ended.cause == .death, state == .ended {
      state = ended.from
      ending = nil
      endingNotice = nil
    }
  }
}
