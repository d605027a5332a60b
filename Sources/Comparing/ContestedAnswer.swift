package import EconomyModel

/// What two files answer differently, and nothing but a person can decide.
package struct ContestedAnswer: Hashable, Sendable {
  package let person: PersonKey
  package let question: AskedQuestion

  package init(person: PersonKey, question: AskedQuestion) {
    self.person = person
    self.question = question
  }
}
