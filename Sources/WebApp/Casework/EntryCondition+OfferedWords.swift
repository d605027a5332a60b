internal import EconomyModel

extension EntryCondition {
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
