internal import EconomyModel

/// SUM: Σ verified against Σ declared, with tolerance; the household's total decides.
struct SumComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    var sums = SumTally()
    let lines = evidence.rows.map { line(for: $0, &sums) }
    let isComplete = evidence.coverage.isComplete
    let difference = sums.difference(evidence.tolerance, isComplete: isComplete)
    return MethodVerdict(
      method: .sum, conclusion: .compared(difference),
      declared: sums.declaredFen.map { .money($0) } ?? .notStated,
      verified: sums.verifiedFen(isComplete: isComplete).map { .money($0) } ?? .notStated,
      reasons: reasons(sums, difference), lines: lines,
      contribution: MethodVerdict.Contribution(
        declared: sums.declared, verified: sums.verified,
        isComplete: isComplete && !sums.isLowerBound && !sums.isForeignDeclared))
  }

  private func line(for row: ItemRow, _ sums: inout SumTally) -> LineVerdict {
    switch row {
    case .record(let record, let entry):
      var line = recordLine(record, &sums)
      if let entry { add(entry, to: &line, &sums) }
      return line
    case .declared(let entry):
      var line = LineVerdict()
      add(entry, to: &line, &sums)
      return line
    case .declaredAside(let entry, let reason):
      return LineVerdict(declared: figure(entry.fields), reasons: [reason])
    case .aside(let fact, let reason):
      return LineVerdict(verified: figure(fact.fields), reasons: [reason])
    case .income: return LineVerdict()
    }
  }

  private func recordLine(_ record: HouseholdRecord, _ sums: inout SumTally) -> LineVerdict {
    let isOutside = isOutside(record.fields)
    let amount = isOutside ? .fen(.zero) : evidence.summed.amount(record.fields)
    var line = LineVerdict(verified: Self.figure(amount), reasons: record.reasons)
    if isOutside {
      sums.verified.add(.zero)
      return line
    }
    switch amount {
    case .fen(let fen): addVerified(fen, record, &line, &sums)
    case .overflown: sums.verified.add(nil)
    case .foreign(let currency):
      (sums.isForeign, sums.isLowerBound) = (true, true)
      line.conclusion = .compared(.explanationRequired)
      line.reasons.append(.foreignCurrency(currency))
    case .flagged:
      (sums.isFlagged, sums.isLowerBound) = (true, true)
      sums.isUnvalued = sums.isUnvalued || record.fields.flag(.opened) == true
      sums.isOverLimit = sums.isOverLimit || CapComparison.isOverLimit(record.fields)
      line.reasons.append(.flagOnly)
    case .absent where evidence.item.methods.contains(.set): break
    case .absent:
      (sums.isUnvalued, sums.isLowerBound) = (true, true)
      line.conclusion = .compared(.explanationRequired)
    }
    CapComparison.addFlags(of: record.fields, to: &line, explaining: line.verified == .notStated)
    return line
  }

  private func addVerified(
    _ fen: Fen, _ record: HouseholdRecord, _ line: inout LineVerdict, _ sums: inout SumTally
  ) {
    guard
      let gap = sums.add(
        verified: fen, asOf: record.lead.fact.asOf, declaredAsOf: evidence.household.request.asOf,
        within: evidence.policy.asOfGapDays)
    else { return }
    line.conclusion = .compared(.explanationRequired)
    line.reasons.append(.asOfGap(days: gap))
  }

  private func add(_ entry: DeclaredEntry, to line: inout LineVerdict, _ sums: inout SumTally) {
    line.declared = figure(entry.fields)
    sums.isDeclared = true
    switch amount(entry.fields) {
    case .fen(let fen): sums.declared.add(fen)
    case .overflown: sums.declared.add(nil)
    case .foreign(let currency):
      sums.isForeignDeclared = true
      line.conclusion = .compared(.explanationRequired)
      if !line.reasons.contains(.foreignCurrency(currency)) { line.reasons.append(.foreignCurrency(currency)) }
    case .flagged, .absent: break
    }
  }

  private func amount(_ fields: [FieldEntry]) -> SummedAmount {
    isOutside(fields) ? .fen(.zero) : evidence.summed.amount(fields)
  }

  /// Expenditure counts where its date lies in the window, or none is stated.
  private func isOutside(_ fields: [FieldEntry]) -> Bool {
    guard evidence.item.category == .expenditure, let day = fields.date(.endDate) ?? fields.date(.startDate) else {
      return false
    }
    return !evidence.window.contains(day)
  }

  private func figure(_ fields: [FieldEntry]) -> Figure { Self.figure(amount(fields)) }

  private static func figure(_ amount: SummedAmount) -> Figure {
    switch amount {
    case .fen(let fen): .money(fen)
    case .foreign, .overflown, .flagged, .absent: .notStated
    }
  }

  private func reasons(_ sums: SumTally, _ difference: DifferenceClass) -> [FindingReason] {
    var reasons: [FindingReason] = []
    if difference == .undeclared { reasons.append(.registeredNotDeclared) }
    if difference == .consistent, sums.verified.fen != (sums.declared.stated ?? .zero) {
      reasons.append(.withinTolerance)
    }
    if sums.widestGap > 0 { reasons.append(.asOfGap(days: sums.widestGap)) }
    return reasons
  }
}
