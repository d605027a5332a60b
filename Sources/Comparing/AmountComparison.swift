internal import EconomyModel

/// AMT: twelve months' verified amounts against the declared ones, by item where the declaration names the item, else
/// by income class.
struct AmountComparison {
  private let evidence: ItemEvidence
  private let classTotal: IncomeClassTotal?
  private let annual: AnnualAmount

  init(_ evidence: ItemEvidence, classTotal: IncomeClassTotal?) {
    self.evidence = evidence
    self.classTotal = classTotal
    annual = AnnualAmount(window: evidence.window)
  }

  func verdict() -> MethodVerdict {
    let declared = declaredSum { _ in true }
    let verified = verifiedSum { _ in true }
    if !declared.isStated, let classTotal { return asClass(classTotal, own: verified) }
    let byPerson = judgedByPerson
    let difference =
      byPerson.isEmpty
      ? difference(declared, verified) : DifferenceClass.mostTelling(byPerson.sorted { $0.key < $1.key }.map(\.value))
    return MethodVerdict(
      method: .amount, conclusion: .compared(evidence.coverage.settle(difference)),
      declared: Self.figure(declared.isOverflown ? nil : declared.stated),
      verified: verified.isStated || evidence.coverage.isComplete ? Self.figure(verified.fen) : .notStated,
      reasons: reasons(difference, declared, verified), lines: evidence.rows.map { line(for: $0, byPerson) },
      contribution: contribution(verified))
  }

  private func asClass(_ total: IncomeClassTotal, own: MoneySum) -> MethodVerdict {
    let byPerson = evidence.item.level == .person ? total.byPerson : [:]
    let classes = byPerson.map { self.difference($0.value.declared, $0.value.verified) }
    let difference =
      classes.isEmpty ? difference(total.declared, total.verified) : DifferenceClass.mostTelling(classes)
    return MethodVerdict(
      method: .amount, conclusion: .compared(total.coverage.settle(difference)),
      declared: Self.figure(total.declared.fen),
      verified: total.verified.isStated || total.coverage.isComplete ? Self.figure(total.verified.fen) : .notStated,
      reasons: [.comparedAsClass(total.incomeClass)] + reasons(difference, total.declared, total.verified)
        + total.coverage.reasons,
      lines: evidence.rows.map { line(for: $0, [:]) }, contribution: contribution(own))
  }

  private func contribution(_ verified: MoneySum) -> MethodVerdict.Contribution {
    MethodVerdict.Contribution(declared: MoneySum(), verified: verified, isComplete: evidence.coverage.isComplete)
  }

  /// Person by person where the item is judged so and every income names its person; by place, else empty.
  private var judgedByPerson: [Int: DifferenceClass] {
    let places = ownIncomes.map { evidence.household.place(of: $0.subject) }
    guard evidence.item.level == .person, !places.isEmpty, !places.contains(nil) else { return [:] }
    let all = Set(places.compactMap(\.self) + evidence.records.map(\.lead.place))
    return Dictionary(
      uniqueKeysWithValues: all.map { place in
        let declared = declaredSum { evidence.household.place(of: $0) == place }
        return (place, difference(declared, verifiedSum { $0 == place }))
      })
  }

  private var ownIncomes: [DeclaredIncome] { evidence.incomes.filter { $0.item == evidence.item.code } }

  private func declaredSum(of isMeant: (DeclaredSubject) -> Bool) -> MoneySum {
    var sum = MoneySum()
    for income in ownIncomes where isMeant(income.subject) { sum.add(annual.declared(income.amount)) }
    return sum
  }

  private func verifiedSum(of isMeant: (Int) -> Bool) -> MoneySum {
    var sum = MoneySum()
    for record in evidence.records where isMeant(record.lead.place) {
      sum.add(annual.reading(of: record.fields, evidence.item))
    }
    return sum
  }

  private func difference(_ declared: MoneySum, _ verified: MoneySum) -> DifferenceClass {
    guard let found = verified.fen, !declared.isOverflown else { return .notVerifiable }
    return evidence.tolerance.difference(declared: declared.stated, verified: found)
  }

  private func reasons(_ difference: DifferenceClass, _ declared: MoneySum, _ verified: MoneySum) -> [FindingReason] {
    switch difference {
    case .undeclared: [.registeredNotDeclared]
    case .consistent: verified.fen == (declared.stated ?? .zero) ? [] : [.withinTolerance]
    case .underDeclared, .overDeclared, .statusDiffers, .explanationRequired, .notVerifiable: []
    }
  }

  private func line(for row: ItemRow, _ byPerson: [Int: DifferenceClass]) -> LineVerdict {
    switch row {
    case .record(let record, _):
      let isUndeclared = byPerson[record.lead.place] == .undeclared
      return LineVerdict(
        verified: Self.figure(annual.reading(of: record.fields, evidence.item)),
        conclusion: isUndeclared ? .compared(.undeclared) : .shownOnly,
        reasons: record.reasons + (isUndeclared ? [.registeredNotDeclared] : []))
    case .income(let income): return incomeLine(income, byPerson)
    case .aside(let fact, let reason):
      return LineVerdict(
        verified: Self.figure(annual.reading(of: fact.fields, evidence.item)), reasons: [reason])
    case .declaredAside(_, let reason): return LineVerdict(reasons: [reason])
    case .declared: return LineVerdict()
    }
  }

  /// A person's declared income beside what was found of that person.
  private func incomeLine(_ income: DeclaredIncome, _ byPerson: [Int: DifferenceClass]) -> LineVerdict {
    var line = LineVerdict(declared: Self.figure(annual.declared(income.amount)))
    guard let place = evidence.household.place(of: income.subject), let difference = byPerson[place] else {
      return line
    }
    line.verified = Self.figure(verifiedSum { $0 == place }.fen)
    line.conclusion = .compared(evidence.coverage.settle(difference))
    return line
  }

  private static func figure(_ fen: Fen?) -> Figure { fen.map { .moneyPerYear($0) } ?? .notStated }

  private static func figure(_ reading: AmountReading) -> Figure {
    switch reading {
    case .fen(let fen): .moneyPerYear(fen)
    case .absent, .overflown: .notStated
    }
  }
}
