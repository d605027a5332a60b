internal import EconomyModel

/// CAP: an institution's own over-limit flag, where nothing but flags came back. The flag is carried, never recomputed.
struct CapComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  /// Flags came back, and no amount with any of them.
  static func applies(to evidence: ItemEvidence) -> Bool {
    !evidence.records.isEmpty
      && evidence.records.allSatisfy { evidence.summed.amount($0.fields) == .flagged }
      && evidence.records.contains { !flags(of: $0.fields).isEmpty }
  }

  func verdict() -> MethodVerdict {
    var declared = MoneySum()
    let lines = evidence.rows.map { line(for: $0, &declared) }
    let difference = DifferenceClass.mostTelling(lines.compactMap(\.conclusion.differenceClass))
    return MethodVerdict(
      method: .cap, conclusion: .compared(evidence.coverage.settle(difference)),
      declared: declared.stated.map { .money($0) } ?? .notStated, verified: .notStated,
      reasons: [], lines: lines,
      contribution: MethodVerdict.Contribution(declared: declared, verified: MoneySum(), isComplete: false))
  }

  private func line(for row: ItemRow, _ declared: inout MoneySum) -> LineVerdict {
    var line = LineVerdict()
    switch row {
    case .record(let record, let entry):
      line.reasons = record.reasons + [.flagOnly]
      line.conclusion = .compared(.consistent)
      Self.addFlags(of: record.fields, to: &line, explaining: true)
      if let entry { add(entry, to: &line, &declared) }
    case .declared(let entry): add(entry, to: &line, &declared)
    case .declaredAside(_, let reason), .aside(_, let reason): line.reasons = [reason]
    case .income: break
    }
    return line
  }

  private func add(_ entry: DeclaredEntry, to line: inout LineVerdict, _ declared: inout MoneySum) {
    guard case .fen(let fen) = evidence.summed.amount(entry.fields) else { return }
    declared.add(fen)
    line.declared = .money(fen)
  }

  /// Adds what a record's flags say.
  /// - Parameter explaining: no amount came with them, so that a raised flag wants an explanation.
  static func addFlags(of fields: [FieldEntry], to line: inout LineVerdict, explaining: Bool) {
    if fields.flag(.personalOverLimit) == true { line.reasons.append(.overLimit(household: false)) }
    if fields.flag(.householdOverLimit) == true { line.reasons.append(.overLimit(household: true)) }
    if explaining, isOverLimit(fields) { line.conclusion = .compared(.explanationRequired) }
  }

  static func isOverLimit(_ fields: [FieldEntry]) -> Bool {
    fields.flag(.personalOverLimit) == true || fields.flag(.householdOverLimit) == true
  }

  private static func flags(of fields: [FieldEntry]) -> [Bool] {
    [RecordField.personalOverLimit, .householdOverLimit].compactMap { fields.flag($0) }
  }
}
