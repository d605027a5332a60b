internal import EconomyModel

extension EntryCondition {
  /// The facts that it is held against, in the order in which a form asks for them.
  var askedFacts: [StatedFactKind] {
    switch self {
    case .cause: [.cause]
    case .category: [.category]
    case .family: [.family]
    case .spendAtLeast: [.spend]
    case .amountBelow, .amountAtLeast: [.amount]
    case .meanIncomeBelow: [.incomes, .persons, .standard]
    case .commitmentSigned: [.commitmentSigned]
    case .authorisationSigned: [.authorisationSigned]
    case .villageReview: [.villageReview]
    case .residence: [.residence]
    case .noAidAtOrigin: [.originAsked]
    case .notAwardedBefore: [.earlierAwards]
    case .publicityDone: [.publicity]
    case .jointMeeting: [.jointMeeting]
    case .anyOf(_, let rules): rules.flatMap(\.condition.askedFacts)
    }
  }

  /// The words among which a fact of a kind is chosen; empty where it is typed.
  func offeredWords(_ kind: StatedFactKind) -> [String] {
    switch self {
    case .cause(let words): kind == .cause ? words : []
    case .category(let words): kind == .category ? words : []
    case .family(let words): kind == .family ? words : []
    case .anyOf(_, let rules): rules.flatMap { $0.condition.offeredWords(kind) }
    case .spendAtLeast, .amountBelow, .amountAtLeast, .meanIncomeBelow, .commitmentSigned, .authorisationSigned,
      .villageReview, .residence, .noAidAtOrigin, .notAwardedBefore, .publicityDone, .jointMeeting:
      []
    }
  }
}
