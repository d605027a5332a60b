internal import EconomyModel

/// STOP: a death on record of a member or an obligor blocks issue until a person resolves it.
struct StopComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    let lines = evidence.rows.map(line)
    let isFound = lines.contains { $0.conclusion == .compared(.statusDiffers) }
    let conclusion: DifferenceClass = isFound ? .statusDiffers : evidence.coverage.settle(.consistent)
    return MethodVerdict(
      method: .stop, conclusion: .compared(conclusion), declared: .notStated, verified: .notStated, reasons: [],
      lines: lines, blocksIssue: isFound)
  }

  private func line(for row: ItemRow) -> LineVerdict {
    switch row {
    case .record(let record, _): death(of: record.lead, record.reasons)
    case .aside(let fact, .obligorShownOnly): death(of: fact, [])
    case .aside(_, let reason), .declaredAside(_, let reason): LineVerdict(reasons: [reason])
    case .declared, .income: LineVerdict()
    }
  }

  private func death(of fact: SubjectFact, _ reasons: [FindingReason]) -> LineVerdict {
    LineVerdict(
      conclusion: .compared(.statusDiffers),
      reasons: reasons + [.deathOnRecord(reference: evidence.household.subjects[fact.place].reference)])
  }
}
