/// One cell of a plain household's grid.
package struct PlainSpot: Hashable, Sendable {
  /// The person's place in the case.
  package let person: Int
  /// The question's place in the batch's terms.
  package let question: Int

  package init(person: Int, question: Int) {
    self.person = person
    self.question = question
  }
}
