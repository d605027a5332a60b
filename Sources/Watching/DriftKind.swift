/// In what respect a source left its own history.
package enum DriftKind: String, Hashable, CaseIterable, Sendable, Codable {
  case hitRate = "hit-rate"
  case rejectRate = "reject-rate"
  case heldRate = "held-rate"
  case answeredShare = "answered-share"
  /// Amounts are about a power of ten from what they were, as when 元 become 分.
  case unitChange = "unit-change"
  case figureMoved = "figure-moved"
  case emptied, filled
  case zeros, negatives
  /// One value in nearly every row where there were many, and the reverse.
  case constant, varied
  case otherValue = "other-value"
  case lossy, script, length, dates, flags
}
