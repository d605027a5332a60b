package import EconomyModel

/// One person and one question that is asked about them.
package struct AskedPoint: Hashable, Sendable {
  package let person: PersonKey
  package let question: AskedQuestion

  package init(person: PersonKey, question: AskedQuestion) {
    self.person = person
    self.question = question
  }
}
