/// A person as a declaration states them.
package struct Person: Hashable, Sendable, Codable {
  package let name: PersonName
  package let formerNames: [PersonName]
  package let document: IdentityDocument
  /// Stated separately only where the document does not carry it; nil when unknown.
  package let birthDate: CivilDate?
  /// 户籍所在地, as text; empty when not stated.
  package let registeredAddress: String

  package init(
    name: PersonName, formerNames: [PersonName] = [], document: IdentityDocument, birthDate: CivilDate? = nil,
    registeredAddress: String = ""
  ) {
    self.name = name
    self.formerNames = formerNames
    self.document = document
    self.birthDate = birthDate
    self.registeredAddress = registeredAddress
  }
}
