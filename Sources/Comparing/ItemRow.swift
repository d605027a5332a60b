internal import EconomyModel

/// One row of an item's table before any method has judged it.
enum ItemRow {
  /// A record that counts, with the declared entry of the same key.
  case record(HouseholdRecord, declared: DeclaredEntry?)
  /// Declared and not returned.
  case declared(DeclaredEntry)
  /// A declared income that meets this item's records.
  case income(DeclaredIncome)
  /// Returned, shown, not counted.
  case aside(SubjectFact, FindingReason)
  /// Declared of somebody who does not count, or for the second time.
  case declaredAside(DeclaredEntry, FindingReason)

  /// The returned record that it shows; nil for what is only declared.
  var fact: SubjectFact? {
    switch self {
    case .record(let record, _): record.lead
    case .aside(let fact, _): fact
    case .declared, .income, .declaredAside: nil
    }
  }
}
