package import EconomyModel

extension EntryCondition {
  /// The facts that it is held against, in the order in which a form or a file asks for them.
  package var askedFacts: [StatedFactKind] {
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
}
