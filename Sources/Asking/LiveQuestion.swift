package import EconomyModel

/// One question that a live authorisation of one case covers.
package struct LiveQuestion: Hashable, Sendable {
  package let name: PersonName
  package let document: IdentityDocument
  /// As declared; nil when only the document may carry it.
  package let birthDate: CivilDate?
  package let question: AskedQuestion
  /// Number of the authorisation that covers it.
  package let authorisation: String

  package init(
    name: PersonName, document: IdentityDocument, birthDate: CivilDate? = nil, question: AskedQuestion,
    authorisation: String
  ) {
    self.name = name
    self.document = document
    self.birthDate = birthDate
    self.question = question
    self.authorisation = authorisation
  }
}
