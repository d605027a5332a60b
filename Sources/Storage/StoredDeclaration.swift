package import EconomyModel

/// One version of a case's declaration, with the internal keys of its persons (members, then obligors).
package struct StoredDeclaration: Hashable, Sendable {
  package let request: VerificationRequest
  package let version: Int
  package let persons: [PersonKey]

  package init(request: VerificationRequest, version: Int, persons: [PersonKey]) {
    self.request = request
    self.version = version
    self.persons = persons
  }
}
