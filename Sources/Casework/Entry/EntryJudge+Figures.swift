import EconomyModel

/// Conditions on figures, compared exactly: products are compared, nothing is divided or rounded.
extension EntryJudge {
  func figure(_ kind: StatedFactKind, _ holds: (Fen) -> Bool) -> Judged {
    guard let fact = facts.first(kind), let fen = Self.fen(fact) else { return .notStated(kind) }
    let found = Wording("\(kind.wording.chinese)\(fen)元", "\(kind.wording.english): \(fen) yuan")
    return Judged(holds(fen), found, of: [fact])
  }

  private static func fen(_ fact: StatedFact) -> Fen? {
    switch fact.value {
    case .spend(let fen), .amount(let fen): fen
    case .scheme, .cause, .category, .family, .incomes, .persons, .standard, .commitmentSigned,
      .authorisationSigned, .villageReview, .residence, .originAsked, .earlierAwards, .publicity, .jointMeeting:
      nil
    }
  }

  /// Σ income × 10 < tenths × standard × persons × months.
  func meanIncome(below tenths: Int64, over months: Int) -> Judged {
    guard let incomes = facts.first(.incomes), case .incomes(let all) = incomes.value else {
      return .notStated(.incomes)
    }
    guard let persons = facts.first(.persons), case .persons(let count) = persons.value else {
      return .notStated(.persons)
    }
    guard let standard = facts.first(.standard), case .standard(let fen, _) = standard.value else {
      return .notStated(.standard)
    }
    guard all.count >= months else {
      return Judged(
        .notStated, Wording("只说明了\(all.count)个月的收入", "the income of \(all.count) months only is stated"))
    }
    let sum = all.suffix(months).reduce(Int128(0)) { $0 + Int128($1.amount) }
    let limit = Int128(tenths) * Int128(fen.amount) * Int128(count) * Int128(months)
    return Judged(
      sum * 10 < limit, Self.shown(sum, months: months, persons: count, standard: fen),
      of: [incomes, persons, standard]
    )
  }

  private static func shown(_ sum: Int128, months: Int, persons: Int, standard: Fen) -> Wording {
    let total = Fen(Int64(clamping: sum))
    return Wording(
      "前\(months)个月收入合计\(total)元，\(persons)人，低保标准每人每月\(standard)元",
      "income of \(months) months \(total) yuan, \(persons) persons, standard \(standard) yuan a head and month")
  }
}
