import Diagnostics
import EconomyModel

extension EntryRule {
  /// `{condition: spend-at-least, yuan: 30000, basis: …}`; nil, with faults, for anything else.
  static func read(_ value: YAMLValue) -> EntryRule? {
    guard let word = value.peek("condition") else {
      _ = GroundedMapping(value, required: ["condition"])
      return nil
    }
    guard let kind: EntryConditionKind = word.word() else { return nil }
    guard let rule = GroundedMapping(value, required: ["condition"] + kind.parameters) else { return nil }
    guard let condition = condition(kind, rule.keys), let basis = rule.basis else { return nil }
    return EntryRule(condition, basis: basis)
  }

  private static func condition(_ kind: EntryConditionKind, _ keys: YAMLMapping) -> EntryCondition? {
    switch kind {
    case .cause: keys["words"]?.words().map(EntryCondition.cause)
    case .category: keys["words"]?.words().map(EntryCondition.category)
    case .family: keys["words"]?.words().map(EntryCondition.family)
    case .spendAtLeast: yuan(keys).map(EntryCondition.spendAtLeast)
    case .amountBelow: yuan(keys).map(EntryCondition.amountBelow)
    case .amountAtLeast: yuan(keys).map(EntryCondition.amountAtLeast)
    case .meanIncomeBelow: meanIncome(keys)
    case .commitmentSigned: .commitmentSigned
    case .authorisationSigned: .authorisationSigned
    case .villageReview:
      keys["moreThanPercent"]?.number(in: 0...99).map { .villageReview(moreThanPercent: $0) }
    case .residence: keys["months"]?.number(in: 1...120).map { .residence(months: $0) }
    case .noAidAtOrigin: .noAidAtOrigin
    case .notAwardedBefore: .notAwardedBefore
    case .publicityDone: keys["rounds"]?.number(in: 1...5).map { .publicityDone(rounds: $0) }
    case .jointMeeting: .jointMeeting
    case .anyOf: anyOf(keys)
    case .scheme: scheme(keys)
    }
  }

  private static func yuan(_ keys: YAMLMapping) -> Fen? {
    keys["yuan"]?.made { (text) throws(Reason) in
      let fen = try Fen(yuan: text)
      guard fen > .zero else {
        throw Reason(.configBadValue, found: "\(text) yuan", expected: "expected an amount above nought")
      }
      return fen
    }
  }

  private static func meanIncome(_ keys: YAMLMapping) -> EntryCondition? {
    let tenths = keys["times"]?.made { (text) throws(Reason) in try Tenths.parse(text) }
    let months = keys["months"]?.number(in: 1...24)
    guard let tenths, let months else { return nil }
    return .meanIncomeBelow(tenths: tenths, months: months)
  }

  private static func anyOf(_ keys: YAMLMapping) -> EntryCondition? {
    let rules = keys["conditions"]?.each(read) ?? []
    guard let count = keys["count"]?.number(in: 1...20), keys["conditions"]?.list()?.count == rules.count else {
      return nil
    }
    guard count <= rules.count else {
      keys["count"]?.fault(
        Reason(.configBadValue, found: "\(count) of \(rules.count) conditions", expected: "expected no more than all"))
      return nil
    }
    return .anyOf(count, rules)
  }

  private static func scheme(_ keys: YAMLMapping) -> EntryCondition? {
    keys["condition"]?.fault(
      Reason(
        .configBadValue, found: "schemes are no condition of their own", wayOut: "list them under 'schemes:'"))
    return nil
  }
}

extension EntryConditionKind {
  /// The keys that a condition's figures stand under.
  var parameters: [String] {
    switch self {
    case .cause, .category, .family: ["words"]
    case .spendAtLeast, .amountBelow, .amountAtLeast: ["yuan"]
    case .meanIncomeBelow: ["times", "months"]
    case .villageReview: ["moreThanPercent"]
    case .residence: ["months"]
    case .publicityDone: ["rounds"]
    case .anyOf: ["count", "conditions"]
    case .commitmentSigned, .authorisationSigned, .noAidAtOrigin, .notAwardedBefore, .jointMeeting, .scheme: []
    }
  }
}
