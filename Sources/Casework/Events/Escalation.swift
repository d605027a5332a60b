/// 提级办理: who decides from now on.
package struct Escalation: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case authority
  }

  /// Such as `town` or `district`.
  package let authority: String

  package init(authority: String) {
    self.authority = authority
  }
}
