internal import EconomyModel

/// Somebody who has signed in, until they sign out, fall idle or the day is over.
struct Session: Sendable {
  let user: UserName
  /// Of the account when it began: a later one ends the session.
  let revision: Int
  /// What every form carries that was made for this signing in.
  let formToken: String
  let begunAt: ContinuousClock.Instant
  var seenAt: ContinuousClock.Instant
}
