import EconomyModel

/// Says of one item's lines how they stand to what was promised.
struct SettlementWeighing {
  let category: ItemCategory
  let isRebutted: Bool

  /// The item as a whole. A promise that says something else than the declaration is held against what was found
  /// itself: there the report's own conclusion answers another question.
  func rollUp(_ finding: ItemFinding, promise: Figure?) -> SettlementLine {
    let promised = promise ?? finding.declared
    let isSame = promised == finding.declared
    let standing = isSame ? standing(of: finding.conclusion) : standing(of: promised, finding.verified)
    return SettlementLine(
      item: finding.item, subject: "household", promised: promised, found: finding.verified,
      difference: Self.difference(promised, finding.verified),
      standing: finding.blocksIssue && !isRebutted ? .blocked : standing, isRollUp: true)
  }

  func line(_ line: FindingLine, _ item: ItemCode) -> SettlementLine {
    SettlementLine(
      item: item, subject: line.subject, institution: line.institution, promised: line.declared,
      found: line.verified, difference: Self.difference(line.declared, line.verified),
      standing: standing(of: line.conclusion), isRollUp: false)
  }

  private func standing(of conclusion: Conclusion) -> SettlementStanding {
    switch conclusion {
    case .shownOnly: .shownOnly
    case .compared(.consistent): .agrees
    case .compared(.notVerifiable): .notVerifiable
    case .compared(.underDeclared), .compared(.undeclared): isRebutted ? .rebutted : more
    case .compared(.overDeclared): isRebutted ? .rebutted : less
    case .compared(.statusDiffers), .compared(.explanationRequired): isRebutted ? .rebutted : .toExplain
    }
  }

  private func standing(of promised: Figure, _ found: Figure) -> SettlementStanding {
    if promised == found { return .agrees }
    if isRebutted { return .rebutted }
    if found == .notStated { return .notVerifiable }
    guard let promised = Self.money(promised), let found = Self.money(found), promised.isYearly == found.isYearly
    else { return .toExplain }
    return found.fen > promised.fen ? more : less
  }

  /// More was found than promised: more income or property speaks against need, more expenditure for it.
  private var more: SettlementStanding {
    switch category {
    case .income, .property: .unfavourable
    case .expenditure: .favourable
    case .status: .toExplain
    }
  }

  private var less: SettlementStanding {
    switch category {
    case .income, .property: .favourable
    case .expenditure: .unfavourable
    case .status: .toExplain
    }
  }

  /// Money with whether it is a year's: the two are never compared with each other.
  private static func money(_ figure: Figure) -> (fen: Fen, isYearly: Bool)? {
    switch figure {
    case .money(let fen): (fen, false)
    case .moneyPerYear(let fen): (fen, true)
    case .area, .count, .text, .notStated: nil
    }
  }

  private static func difference(_ promised: Figure, _ found: Figure) -> Figure {
    guard let promised = money(promised), let found = money(found), promised.isYearly == found.isYearly else {
      return .notStated
    }
    let (difference, overflow) = found.fen.amount.subtractingReportingOverflow(promised.fen.amount)
    if overflow { return .notStated }
    return found.isYearly ? .moneyPerYear(Fen(difference)) : .money(Fen(difference))
  }
}
