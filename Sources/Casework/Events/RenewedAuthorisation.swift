package import EconomyModel

/// 重新授权.
package struct RenewedAuthorisation: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case number, signedOn
  }

  package let number: String
  package let signedOn: CivilDate

  package init(number: String, signedOn: CivilDate) {
    self.number = number
    self.signedOn = signedOn
  }
}
