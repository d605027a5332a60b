/// 发放账户核对: whose card the money goes to.
package struct CardHolderCheck: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case payee, holder
  }

  /// The card's name as the bank has it.
  package let payee: String
  /// The member it belongs to, by reference; nil: to none of them.
  package let holder: String?

  package init(payee: String, holder: String? = nil) {
    self.payee = payee
    self.holder = holder
  }
}
