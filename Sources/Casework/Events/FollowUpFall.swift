/// 后续核查到期.
package struct FollowUpFall: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case cause
  }

  package let cause: FollowUpCause

  package init(cause: FollowUpCause) {
    self.cause = cause
  }
}
