internal import EconomyModel

/// A fact as it is stored: what its receipt says of all of them is not repeated.
struct StoredFact {
  let person: PersonKey
  let rule: MatchRule
  let outcome: RecordOutcome
  let fields: [FieldEntry]
  /// Nil where the file's own stands; so is ``feedbackAt``.
  let asOf: CivilDate?
  let feedbackAt: Timestamp?
  let position: FilePosition
}
