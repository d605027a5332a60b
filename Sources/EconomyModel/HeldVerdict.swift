/// 认定: what a person says of a held row and somebody it may concern.
package enum HeldVerdict: String, Hashable, CaseIterable, Sendable {
  /// It is about this person, and counts.
  case accepted
  /// It is not about this person.
  case refused
  /// Nobody can tell: the institution is asked again, and the row goes on waiting.
  case askedAgain = "asked-again"
}
