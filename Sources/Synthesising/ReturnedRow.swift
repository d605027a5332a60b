package import EconomyModel

/// One row of a returned file before it has a layout.
package struct ReturnedRow: Sendable {
  /// What is wrong with one of its cells.
  package enum CellFault: Sendable, CaseIterable {
    case amount, checkDigit
  }

  /// Rows of one household stand together where a layout nests them.
  package var household: Int
  /// As written, faults included.
  package var name: String
  package var id: String
  package var birthDate: CivilDate
  package var outcome: RecordOutcome = .found
  package var fields: [RecordField: FieldValue] = [:]
  package var asOf: CivilDate
  package var feedbackAt: Timestamp
  package var fault: CellFault?

  package init(
    household: Int, name: String, id: String, birthDate: CivilDate, asOf: CivilDate, feedbackAt: Timestamp
  ) {
    self.household = household
    self.name = name
    self.id = id
    self.birthDate = birthDate
    self.asOf = asOf
    self.feedbackAt = feedbackAt
  }
}
