internal import EconomyModel

extension FindingReason {
  /// A line's reason that its whole item is given too.
  var describesItem: Bool {
    switch self {
    case .foreignCurrency, .flagOnly, .overLimit, .settledByPrecedence, .countedOnce, .registeredNotDeclared,
      .declaredNotRegistered, .fieldDiffers, .spouseNotDeclared, .deathOnRecord, .explanationAsked:
      true
    case .withinTolerance, .cellsUnanswered, .personNotAsked, .asOfGap, .imputedFloor, .answersHeld,
      .comparedAsClass, .obligorShownOnly, .outsideRelation:
      false
    }
  }
}

extension [FindingReason] {
  /// Each once, in the order of their first mention.
  func distinct() -> [FindingReason] {
    if count < 2 { return self }
    var seen: Set<FindingReason> = []
    return filter { seen.insert($0).inserted }
  }
}
