package import EconomyModel

/// 批量查看警示: somebody looked at more families on a day than is usual.
package struct LookAlert: Hashable, Sendable {
  package struct Acknowledgement: Hashable, Sendable {
    package let by: String
    package let at: Timestamp
    package let reason: String

    package init(by: String, at: Timestamp, reason: String) {
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  package let actor: String
  package let day: CivilDate
  /// On that day, so far.
  package let looks: Int
  package let raisedAt: Timestamp
  /// Nil while it waits for an auditor.
  package let acknowledgement: Acknowledgement?
}
