/// 授权书: one person's signed consent to be queried. No row about a person leaves or is kept without a live one.
package struct Authorisation: Hashable, Sendable, Codable {
  /// Who put the signature under it.
  package enum Signature: Hashable, Sendable, Codable {
    case own
    /// A guardian signed for a minor or a person without capacity.
    case guardian(name: String)
    case agent(name: String)
  }

  /// The authorisation's own number.
  package let number: String
  package let caseNumber: CaseNumber
  /// Whose data may be queried.
  package let document: IdentityDocument
  package let name: PersonName
  package let signature: Signature
  package let items: AuthorisationScope<ItemCode>
  package let institutions: AuthorisationScope<InstitutionCode>
  package let start: CivilDate
  /// The last day it holds; nil while the matter lasts.
  package let end: CivilDate?
  package let revokedOn: CivilDate?
  /// SHA-256 of the signed image, lower-case hex; empty when the image is kept on paper only.
  package let imageSHA256: String

  package init(
    number: String, caseNumber: CaseNumber, document: IdentityDocument, name: PersonName, signature: Signature,
    items: AuthorisationScope<ItemCode> = .everything,
    institutions: AuthorisationScope<InstitutionCode> = .everything, start: CivilDate, end: CivilDate? = nil,
    revokedOn: CivilDate? = nil, imageSHA256: String = ""
  ) {
    self.number = number
    self.caseNumber = caseNumber
    self.document = document
    self.name = name
    self.signature = signature
    self.items = items
    self.institutions = institutions
    self.start = start
    self.end = end
    self.revokedOn = revokedOn
    self.imageSHA256 = imageSHA256
  }

  /// Live on a day: begun, not past its end, not revoked on or before it.
  package func isLive(on day: CivilDate) -> Bool {
    start <= day && (end.map { day <= $0 } ?? true) && (revokedOn.map { day < $0 } ?? true)
  }

  package func covers(_ item: ItemCode, at institution: InstitutionCode, on day: CivilDate) -> Bool {
    isLive(on: day) && items.covers(item) && institutions.covers(institution)
  }
}
