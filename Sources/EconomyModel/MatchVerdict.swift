/// What Matching says of one record.
package enum MatchVerdict: Hashable, Sendable {
  /// It concerns this person on the roster.
  case matched(PersonKey, MatchRule)
  /// A person must decide; the persons it might concern, most likely first (possibly nobody).
  case held(HoldCause, [PersonKey])
  /// Nobody on the roster: counted, position kept, dropped.
  case notOnRoster
}
