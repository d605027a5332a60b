/// One field of a record with its value. A record's entries are in its adapter's order and name a field once.
package struct FieldEntry: Hashable, Sendable, Codable {
  package let field: RecordField
  package let value: FieldValue

  package init(_ field: RecordField, _ value: FieldValue) {
    self.field = field
    self.value = value
  }
}

extension [FieldEntry] {
  /// The value of a field; nil when the record does not carry it.
  package subscript(field: RecordField) -> FieldValue? {
    for place in indices where self[place].field == field { return self[place].value }
    return nil
  }

  package func money(_ field: RecordField) -> Fen? {
    if case .money(let fen) = self[field] { fen } else { nil }
  }

  package func text(_ field: RecordField) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  package func flag(_ field: RecordField) -> Bool? {
    if case .flag(let flag) = self[field] { flag } else { nil }
  }

  package func area(_ field: RecordField) -> Area? {
    if case .area(let area) = self[field] { area } else { nil }
  }

  package func share(_ field: RecordField) -> ShareFraction? {
    if case .share(let share) = self[field] { share } else { nil }
  }

  package func date(_ field: RecordField) -> CivilDate? {
    if case .date(let date) = self[field] { date } else { nil }
  }

  package func count(_ field: RecordField) -> Int64? {
    if case .count(let count) = self[field] { count } else { nil }
  }
}
