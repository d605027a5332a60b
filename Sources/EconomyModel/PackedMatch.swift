/// A packed record and whom it is about.
package struct PackedMatch: Sendable {
  /// Among its batch's records.
  package let place: Int
  package let person: PersonKey

  package init(place: Int, person: PersonKey) {
    self.place = place
    self.person = person
  }
}
