internal import Diagnostics

/// Why somebody decided as they did; without a reason nothing is decided.
enum GivenReason {
  /// - Parameter deed: what is decided, such as `a decision`.
  /// - Throws: `review.no-reason`.
  static func check(_ reason: String, for deed: String = "a decision", wayOut: String = "say why") throws(Reason) {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.reviewNoReason, found: "\(deed) without a reason", wayOut: wayOut)
    }
  }
}
