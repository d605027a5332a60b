package import EconomyModel

/// One person whom a batch asks about.
package struct RosterPerson: Hashable, Sendable {
  package let key: PersonKey
  package let document: IdentityDocument
  package let name: PersonName
  package let formerNames: [PersonName]
  /// Nil when unknown; a resident's number states it anyway.
  package let birthDate: CivilDate?

  package init(
    key: PersonKey, document: IdentityDocument, name: PersonName, formerNames: [PersonName] = [],
    birthDate: CivilDate? = nil
  ) {
    self.key = key
    self.document = document
    self.name = name
    self.formerNames = formerNames
    self.birthDate = birthDate
  }
}
