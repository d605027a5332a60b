/// The words by which tracks, verdicts and scenarios name a condition.
package enum EntryConditionKind: String, Hashable, CaseIterable, Sendable, Codable {
  case cause, category, family
  case spendAtLeast = "spend-at-least"
  case amountBelow = "amount-below"
  case amountAtLeast = "amount-at-least"
  case meanIncomeBelow = "mean-income-below"
  case commitmentSigned = "commitment-signed"
  case authorisationSigned = "authorisation-signed"
  case villageReview = "village-review"
  case residence
  case noAidAtOrigin = "no-aid-at-origin"
  case notAwardedBefore = "not-awarded-before"
  case publicityDone = "publicity-done"
  case jointMeeting = "joint-meeting"
  case anyOf = "any-of"
  /// The track's own list of schemes; not a line of `entry:`.
  case scheme
}

extension EntryCondition {
  package var kind: EntryConditionKind {
    switch self {
    case .cause: .cause
    case .category: .category
    case .family: .family
    case .spendAtLeast: .spendAtLeast
    case .amountBelow: .amountBelow
    case .amountAtLeast: .amountAtLeast
    case .meanIncomeBelow: .meanIncomeBelow
    case .commitmentSigned: .commitmentSigned
    case .authorisationSigned: .authorisationSigned
    case .villageReview: .villageReview
    case .residence: .residence
    case .noAidAtOrigin: .noAidAtOrigin
    case .notAwardedBefore: .notAwardedBefore
    case .publicityDone: .publicityDone
    case .jointMeeting: .jointMeeting
    case .anyOf: .anyOf
    }
  }
}
