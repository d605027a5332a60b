import Diagnostics

/// What is found wrong while a draft is made into a value; parsing goes on so that all of it is told at once.
struct Findings {
  private(set) var errors: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  mutating func add(_ faults: [Diagnostic]) { errors += faults }

  mutating func refuse(_ reason: Reason, at place: Place) { errors.append(Diagnostic(reason, at: place)) }

  mutating func warn(_ reason: Reason, at place: Place) {
    warnings.append(Diagnostic(reason, at: place, severity: .warning))
  }

  /// Nil when the value is absent, or wrong and then noted.
  mutating func value<Value>(_ entered: Entered?, _ parse: (String) throws(Reason) -> Value) -> Value? {
    guard let entered else { return nil }
    do {
      return try parse(EnteredText.checked(entered.text))
    } catch {
      refuse(error, at: entered.place)
      return nil
    }
  }

  /// Notes also the absence.
  mutating func required<Value>(
    _ row: DraftRow, _ key: DeclarationKey, _ parse: (String) throws(Reason) -> Value
  ) -> Value? {
    guard row[key] != nil else {
      refuse(
        Reason(.declarationMissing, found: "\(key.chinese) (\(key.rawValue)) is missing", wayOut: "fill it in"),
        at: row.place)
      return nil
    }
    return value(row[key], parse)
  }
}
