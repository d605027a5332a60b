/// A person's place in one case, as comparison and report name them.
package struct CaseSubject: Hashable, Sendable, Codable {
  package enum Role: Hashable, Sendable {
    case member(Relation)
    case obligor(ObligorKind, Relation)
  }

  package let key: PersonKey
  /// The declaration's own reference, `m1` or `o1`: what reports name a person by (keys stay inside the database).
  package let reference: String
  package let name: String
  package let maskedDocument: String
  package let role: Role

  package init(key: PersonKey, reference: String, name: String, maskedDocument: String, role: Role) {
    self.key = key
    self.reference = reference
    self.name = name
    self.maskedDocument = maskedDocument
    self.role = role
  }

  package var isMember: Bool {
    switch role {
    case .member: true
    case .obligor: false
    }
  }
}
