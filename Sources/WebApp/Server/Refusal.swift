internal import Diagnostics

/// Why somebody does not get what they asked for.
struct Refusal: Error {
  let status: Int
  /// The key of the words that say so.
  let key: String
  /// Nil where the words alone say it.
  var reason: Reason?

  /// What one may not see looks like what is not there.
  static let notFound = Refusal(status: 404, key: "notFound")
  static let tooMany = Refusal(status: 429, key: "tooMany")
  static let tooLarge = Refusal(status: 413, key: "tooLarge")
  static let tooSlow = Refusal(status: 408, key: "tooSlow")
  static let broken = Refusal(status: 400, key: "brokenRequest")
  static let foreignForm = Refusal(status: 403, key: "foreignForm")

  init(status: Int, key: String, reason: Reason? = nil) {
    self.status = status
    self.key = key
    self.reason = reason
  }

  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let reason as Reason: self.init(reason)
    case let diagnostic as Diagnostic: self.init(diagnostic.reason)
    case let diagnostics as Diagnostics: self.init(diagnostics.list[0].reason)
    default: self.init(status: 500, key: "failed")
    }
  }

  private init(_ reason: Reason) {
    switch reason.code {
    case .caseUnknown, .reportMissing, .reportItemMissing, .userUnknown, .noteUnknown, .batchUnknown:
      self.init(status: 404, key: "notFound")
    case .storeBusy, .batchAlreadyRunning: self.init(status: 503, key: "busy", reason: reason)
    default: self.init(status: 409, key: "refused", reason: reason)
    }
  }
}
