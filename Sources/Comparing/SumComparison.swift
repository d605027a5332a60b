internal import EconomyModel

/// SUM: Σ verified against Σ declared, with tolerance; the household's total decides.
struct SumComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    var sums = Sums()
    let lines = evidence.rows.map { line(for: $0, &sums) }
    let difference = difference(sums)
    let isFound = sums.verified.isStated || evidence.coverage.isComplete
    return MethodVerdict(
      method: .sum, conclusion: .compared(difference),
      declared: sums.declared.isOverflown ? .notStated : sums.declared.stated.map { .money($0) } ?? .notStated,
      verified: isFound ? sums.verified.fen.map { .money($0) } ?? .notStated : .notStated,
      reasons: reasons(sums, difference), lines: lines,
      contribution: MethodVerdict.Contribution(
        declared: sums.declared, verified: sums.verified,
        isComplete: evidence.coverage.isComplete && !sums.isLowerBound && !sums.isForeignDeclared))
  }

  private struct Sums {
    var declared = MoneySum()
    var verified = MoneySum()
    /// Something was declared, be it without an amount.
    var isDeclared = false
    /// Something was found whose amount could not be added.
    var isLowerBound = false
    var isForeign = false
    var isForeignDeclared = false
    var isFlagged = false
    var isOverLimit = false
    var isUnvalued = false
    var widestGap = 0
  }

  private func line(for row: ItemRow, _ sums: inout Sums) -> LineVerdict {
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

  private func recordLine(_ record: HouseholdRecord, _ sums: inout Sums) -> LineVerdict {
    var line = LineVerdict(verified: figure(record.fields), reasons: record.reasons)
    if isOutside(record.fields) {
      sums.verified.add(.zero)
      return line
    }
    switch amount(record.fields) {
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

  private func addVerified(_ fen: Fen, _ record: HouseholdRecord, _ line: inout LineVerdict, _ sums: inout Sums) {
    sums.verified.add(fen)
    guard let asOf = record.lead.fact.asOf else { return }
    let gap = abs(asOf.days(since: evidence.household.request.asOf))
    guard gap > evidence.policy.asOfGapDays else { return }
    sums.widestGap = max(sums.widestGap, gap)
    line.conclusion = .compared(.explanationRequired)
    line.reasons.append(.asOfGap(days: gap))
  }

  private func add(_ entry: DeclaredEntry, to line: inout LineVerdict, _ sums: inout Sums) {
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
    isOutside(fields) ? .fen(.zero) : SummedAmount(fields, of: evidence.item)
  }

  /// Expenditure counts where its date lies in the window, or none is stated.
  private func isOutside(_ fields: [FieldEntry]) -> Bool {
    guard evidence.item.category == .expenditure, let day = fields.date(.endDate) ?? fields.date(.startDate) else {
      return false
    }
    return !evidence.window.contains(day)
  }

  private func figure(_ fields: [FieldEntry]) -> Figure {
    switch amount(fields) {
    case .fen(let fen): .money(fen)
    case .foreign, .overflown, .flagged, .absent: .notStated
    }
  }

  private func difference(_ sums: Sums) -> DifferenceClass {
    guard let verified = sums.verified.fen, !sums.declared.isOverflown else { return .notVerifiable }
    if sums.widestGap > 0 || sums.isForeignDeclared { return .explanationRequired }
    let difference = evidence.tolerance.difference(
      declared: sums.isDeclared ? sums.declared.fen : nil, verified: verified)
    switch difference {
    case .underDeclared, .undeclared: return difference
    case .statusDiffers, .explanationRequired, .overDeclared, .notVerifiable, .consistent:
      if sums.isForeign || sums.isOverLimit || sums.isUnvalued { return .explanationRequired }
      if sums.isFlagged { return .notVerifiable }
      return evidence.coverage.settle(difference)
    }
  }

  private func reasons(_ sums: Sums, _ difference: DifferenceClass) -> [FindingReason] {
    var reasons: [FindingReason] = []
    if difference == .undeclared { reasons.append(.registeredNotDeclared) }
    if difference == .consistent, sums.verified.fen != (sums.declared.stated ?? .zero) {
      reasons.append(.withinTolerance)
    }
    if sums.widestGap > 0 { reasons.append(.asOfGap(days: sums.widestGap)) }
    return reasons
  }
}
