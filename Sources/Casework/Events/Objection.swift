package import EconomyModel

/// 异议 of the family.
package struct Objection: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case against, person, text, receivedOn
  }

  package let against: NoticeSubject
  /// Who objects, by reference or name.
  package let person: String
  package let text: String
  package let receivedOn: CivilDate

  package init(against: NoticeSubject, person: String, text: String, receivedOn: CivilDate) {
    self.against = against
    self.person = person
    self.text = text
    self.receivedOn = receivedOn
  }
}
