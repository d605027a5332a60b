internal import EconomyModel

/// EXPL: nothing to compare; whatever is found wants an explanation.
struct ExplainComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    let count = evidence.records.count(where: asks)
    let difference: DifferenceClass = count == 0 ? .consistent : .explanationRequired
    return MethodVerdict(
      method: .explain, conclusion: .compared(evidence.coverage.settle(difference)), declared: .notStated,
      verified: count > 0 || evidence.coverage.isComplete ? .count(Int64(count)) : .notStated, reasons: [],
      lines: evidence.rows.map(line))
  }

  private func line(for row: ItemRow) -> LineVerdict {
    switch row {
    case .record(let record, _) where !asks(record):
      LineVerdict(verified: figure(record.fields), reasons: record.reasons)
    case .record(let record, _):
      LineVerdict(
        verified: figure(record.fields), conclusion: .compared(.explanationRequired),
        reasons: record.reasons + [.explanationAsked])
    case .declared(let entry): LineVerdict(declared: figure(entry.fields))
    case .aside(let fact, let reason): LineVerdict(verified: figure(fact.fields), reasons: [reason])
    case .declaredAside(let entry, let reason): LineVerdict(declared: figure(entry.fields), reasons: [reason])
    case .income: LineVerdict()
    }
  }

  /// Where the balance is SUM's to compare, what was paid is what wants an explanation.
  private func asks(_ record: HouseholdRecord) -> Bool {
    guard evidence.item.methods.contains(.sum) else { return true }
    let rows = [record.lead] + record.coHolders + record.alternatives
    return rows.contains { $0.fields.money(.paidTotal).map { $0 != .zero } ?? false }
  }

  /// The first amount the item asks for.
  private func figure(_ fields: [FieldEntry]) -> Figure {
    let amounts = (evidence.item.required + evidence.item.optional).compactMap { fields.money($0) }
    return amounts.first.map { .money($0) } ?? .notStated
  }
}
