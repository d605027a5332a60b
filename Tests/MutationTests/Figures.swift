import Adapting
import EconomyModel

/// The values of a record that must never be wrong: identity, dates, outcome, and every field that is measured, counted
/// or chosen from a table. Names and free text are not among them.
struct Figures: Equatable {
  let values: [String: String]

  init(_ record: CanonicalRecord, free: Set<RecordField>) {
    var values = ["outcome": record.outcome.rawValue]
    switch record.subject.identity {
    case .document(let document): values["id"] = document.matchingKey
    case .absent, .broken: values["id"] = Self.toAPerson
    }
    values["birthDate"] = record.subject.birthDate?.description
    values["asOf"] = record.asOf?.description
    values["feedbackAt"] = record.feedbackAt?.description
    for entry in record.fields where !free.contains(entry.field) { values[entry.field.rawValue] = "\(entry.value)" }
    self.values = values
  }

  /// A row whose identity is broken goes to a person, and never on by itself: no wrong identity is accepted.
  private static let toAPerson = "to a person"

  /// Names of the values that are not those of the other, a value that is gone among them.
  func differing(from other: Figures) -> [String] {
    if self == other { return [] }
    let names = Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }
    return names.filter { !($0 == "id" && values[$0] == Self.toAPerson) }.sorted()
  }
}

extension AdapterManifest {
  /// Fields whose text is taken as it stands: any change of it is a sound text again.
  var freeFields: Set<RecordField> {
    Set(
      columns.compactMap { column in
        guard case .field(let field) = column.target else { return nil }
        switch column.conversion {
        case .name, .text, .account, .anyDocument: return field
        case _: return nil
        }
      })
  }

  /// Fields filled from elements outside the record, which several rows share.
  var sharedFields: Set<RecordField> {
    Set(
      columns.compactMap { column in
        if case .field(let field) = column.target, column.name.hasPrefix("../") { field } else { nil }
      })
  }

  var sharesName: Bool { columns.contains { $0.target == .name && $0.name.hasPrefix("../") } }

  var totalled: Set<String> { Set((trailer?.totals ?? []).map(\.field.rawValue)) }
}
