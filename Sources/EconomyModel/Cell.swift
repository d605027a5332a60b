/// One cell of the coverage grid.
package struct Cell: Hashable, Sendable, Codable {
  package let person: PersonKey
  package let item: ItemCode
  package let institution: InstitutionCode
  package let state: CellState
  /// Only for ``CellState/notAsked``.
  package let cause: NotAskedCause?
  /// When the institution answered; nil while it has not.
  package let feedbackAt: Timestamp?

  package init(
    person: PersonKey, item: ItemCode, institution: InstitutionCode, state: CellState, cause: NotAskedCause? = nil,
    feedbackAt: Timestamp? = nil
  ) {
    self.person = person
    self.item = item
    self.institution = institution
    self.state = state
    self.cause = cause
    self.feedbackAt = feedbackAt
  }
}
