import Diagnostics
import EconomyModel

/// 信用修复.
extension CommittedCase {
  mutating func apply(_ request: RepairRequest, _ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    guard let path = terms.repair else {
      throw Reason(.caseRepair, found: "the track '\(terms.track)' has no repair path")
    }
    let standing = try named(request.consequence, in: [.exported])
    guard standing.repair == nil, let exported = standing.exported else {
      throw Reason(.caseRepair, found: "repair is applied for already", wayOut: "have it decided")
    }
    let earliest = exported.on.adding(months: path.afterMonths)
    guard deed.on >= earliest else {
      throw Reason(.caseRepair, found: "repair on \(deed.on)", expected: "expected \(earliest) or later")
    }
    guard !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "repair without a paper",
        expected: "expected papers for: "
          + path.criteria.joined(separator: "; "))
    }
    consequence?.repair = CaseStep(deed)
  }

  mutating func decide(_ verdict: RepairVerdict, _ deed: CaseDeed) throws(Reason) {
    guard let repair = consequence?.repair, repair.deed == verdict.repair else {
      throw Reason(.caseRepair, found: "no repair '\(verdict.repair)' waits for a decision")
    }
    try Self.checkSecond(deed.by, not: repair.by, "a repair decided")
    try Self.checkRationale(deed, "a repair decided")
    consequence?.repair = nil
    guard verdict.granted else { return }
    consequence?.isRepaired = true
    dropConsequence(deed)
  }
}
