package import EconomyModel

extension EntryVerdict {
  /// What the case's file keeps of its entry, to go into its ``Opening``.
  package var records: [EntryRecord] {
    findings.map { EntryRecord(condition: $0.condition.rawValue, found: $0.found.chinese, basis: $0.basis) }
  }
}
