package import EconomyModel

/// One person of a case: for each question, asked or why not.
package struct AskedPerson: Hashable, Sendable {
  package let person: PersonKey
  /// In the order of the grid's questions; nil means asked. A question without an entry was not asked.
  package let causes: [NotAskedCause?]

  package init(person: PersonKey, causes: [NotAskedCause?]) {
    self.person = person
    self.causes = causes
  }
}
