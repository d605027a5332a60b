import Diagnostics
import EconomyModel

/// 欺骗认定: on papers, by two persons. What was compared shows a difference and no intent.
extension CommittedCase {
  mutating func recordDeceit(_ record: DeceitRecord, _ deed: CaseDeed) throws(Reason) {
    guard deceit == nil else {
      throw Reason(.caseDeceit, found: "deceit is recorded already", wayOut: "have it decided first")
    }
    guard members.union(dead).contains(record.person) else {
      throw Reason(
        .caseMember, found: "deceit of '\(record.person)', who is no member", expected: "expected a member's reference")
    }
    guard deed.evidence.contains(where: { !knownDigests.contains($0.sha256) }) else {
      throw Reason(
        .caseEvidence, found: "deceit without a paper of its own",
        expected: "expected a paper besides the commitment and the report",
        wayOut: "a difference alone is no deceit: adjust or stop without fault")
    }
    try Self.checkRationale(deed, "deceit recorded")
    deceit = DeceitFinding(record: record, evidence: deed.evidence, recorded: CaseStep(deed))
  }

  mutating func decideDeceit(_ verdict: DeceitVerdict, _ deed: CaseDeed) throws(Reason) {
    guard let finding = deceit, finding.established == nil else {
      throw Reason(.caseDeceit, found: "no recorded deceit waits for a decision")
    }
    try Self.checkSecond(deed.by, not: finding.recorded.by, "deceit decided")
    try Self.checkRationale(deed, "deceit decided")
    if verdict.established { deceit?.established = CaseStep(deed) } else { deceit = nil }
  }
}
