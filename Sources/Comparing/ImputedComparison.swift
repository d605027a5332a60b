internal import EconomyModel

/// IMP: a floor of wages imputed from the return's own contribution base, set against the declared wages. It is
/// labelled as imputed and never enters a verified total.
struct ImputedComparison {
  private let evidence: ItemEvidence
  private let annual: AnnualAmount

  init(_ evidence: ItemEvidence) {
    self.evidence = evidence
    annual = AnnualAmount(window: evidence.window)
  }

  func verdict() -> MethodVerdict {
    let floors = floors
    var verified = MoneySum()
    for (_, floor) in floors.sorted(by: { $0.key < $1.key }) { verified.add(floor) }
    let declared = declaredWages { _ in true }
    let difference = difference(floors, declared, verified)
    return MethodVerdict(
      method: .imputed, conclusion: .compared(evidence.coverage.settle(difference)),
      declared: declared.isOverflown ? .notStated : declared.stated.map { .moneyPerYear($0) } ?? .notStated,
      verified: verified.stated.map { .moneyPerYear($0) } ?? .notStated,
      reasons: floors.isEmpty ? [] : [.imputedFloor], lines: evidence.rows.map { line(for: $0, floors) })
  }

  /// By place: each contributed month of the window gives its highest base. A row without a month of its own counts
  /// for each month its dates touch; a year's base for three contributed months would impute wages nobody earned.
  private var floors: [Int: Fen?] {
    let rows = Dictionary(grouping: evidence.records.map(\.lead), by: \.place)
    return rows.compactMapValues { facts in
      let counted = facts.map(\.fields).filter(isContributing)
      return counted.isEmpty ? nil : .some(floor(counted))
    }
  }

  private func isContributing(_ fields: [FieldEntry]) -> Bool {
    let status = fields.text(.contributionStatus) ?? ""
    return fields.money(.contributionBase) != nil && !status.unicodeScalars.contains { Self.halted.contains($0) }
  }

  /// 停缴, 中断, 欠费, 未缴.
  private static let halted: Set<Unicode.Scalar> = ["停", "断", "欠", "未"]

  /// Nil when it exceeds what can be counted.
  private func floor(_ rows: [[FieldEntry]]) -> Fen? {
    var months: [Int: Fen] = [:]
    for fields in rows {
      guard let base = fields.money(.contributionBase) else { continue }
      for place in contributed(fields) { months[place] = max(base, months[place] ?? base) }
    }
    var sum = MoneySum()
    for (_, base) in months { sum.add(base) }
    return sum.fen
  }

  /// The window's months that a row speaks of; the last month paid is the last one touched.
  private func contributed(_ fields: [FieldEntry]) -> [Int] {
    if let month = fields.text(.month).flatMap(CalendarMonth.init) {
      return annual.window.place(of: month).map { [$0] } ?? []
    }
    let last = fields.text(.lastMonth).flatMap(CalendarMonth.init)?.lastDay
    return annual.window.places(overlapping: fields.date(.startDate), last ?? fields.date(.endDate))
  }

  private func difference(_ floors: [Int: Fen?], _ declared: MoneySum, _ verified: MoneySum) -> DifferenceClass {
    guard let floor = verified.fen, !declared.isOverflown else { return .notVerifiable }
    let places = wages.map { evidence.household.place(of: $0.subject) }
    guard evidence.item.level == .person, !places.contains(nil) else { return difference(declared, floor) }
    return DifferenceClass.mostTelling(
      floors.map { place, floor in
        difference(declaredWages { evidence.household.place(of: $0) == place }, floor ?? .zero)
      })
  }

  /// Wages above a floor are what a floor means.
  private func difference(_ declared: MoneySum, _ floor: Fen) -> DifferenceClass {
    let stated = declared.stated ?? .zero
    return stated >= floor || evidence.tolerance.allows(stated, floor) ? .consistent : .underDeclared
  }

  private var wages: [DeclaredIncome] {
    evidence.incomes.filter { $0.incomeClass == evidence.item.incomeClass }
  }

  private func declaredWages(of isMeant: (DeclaredSubject) -> Bool) -> MoneySum {
    var sum = MoneySum()
    for income in wages where isMeant(income.subject) { sum.add(annual.declared(income.amount)) }
    return sum
  }

  private func line(for row: ItemRow, _ floors: [Int: Fen?]) -> LineVerdict {
    switch row {
    case .record(let record, _):
      let isImputed = floors[record.lead.place] != nil
      return LineVerdict(
        verified: record.fields.money(.contributionBase).map { .money($0) } ?? .notStated,
        reasons: record.reasons + (isImputed ? [.imputedFloor] : []))
    case .declaredAside(_, let reason), .aside(_, let reason): return LineVerdict(reasons: [reason])
    case .declared, .income: return LineVerdict()
    }
  }
}
