package import EconomyModel

/// 公示期间的异议, by anybody.
package struct PublicityObjection: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case objector, text, receivedOn
  }

  package let objector: String
  package let text: String
  package let receivedOn: CivilDate

  package init(objector: String, text: String, receivedOn: CivilDate) {
    self.objector = objector
    self.text = text
    self.receivedOn = receivedOn
  }
}
