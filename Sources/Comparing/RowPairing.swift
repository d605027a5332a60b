internal import EconomyModel

/// Sets declared entries beside the records they mean.
struct RowPairing {
  let item: Item
  let household: Household

  /// By number; a declaration without one (an address, a company's name) meets the one record that is called the same.
  func rows(records: [HouseholdRecord], entries: [DeclaredEntry]) -> [ItemRow] {
    var waiting = entries.filter { household.counts($0.subject) }.map { Wanted($0, of: item) }
    var paired = [DeclaredEntry?](repeating: nil, count: records.count)
    for isMeant in [hasKey, isCalledTheSame] {
      guard waiting.contains(where: { $0.key != nil || !$0.names.isEmpty }) else { continue }
      for (place, record) in records.enumerated() where paired[place] == nil {
        guard let entry = waiting.firstIndex(where: { isMeant($0, record) }) else { continue }
        paired[place] = waiting.remove(at: entry).entry
      }
    }
    return zip(records, paired).map { .record($0, declared: $1) }
      + waiting.map { .declared($0.entry) }
      + entries.compactMap { entry in
        guard let place = household.place(of: entry.subject) else { return nil }
        return household.reasonAside(at: place).map { .declaredAside(entry, $0) }
      }
  }

  /// A declared entry and by what it can be found.
  private struct Wanted {
    let entry: DeclaredEntry
    let key: NormalisedText?
    /// Empty where a number is stated.
    let names: [(field: RecordField, name: NormalisedText)]

    init(_ entry: DeclaredEntry, of item: Item) {
      self.entry = entry
      let number = item.key.flatMap { entry.fields.text($0) }
      key = number.map(NormalisedText.init)
      let fields: [RecordField] = [.location, .organisationName, .vesselName, .productName]
      names =
        number.map { !$0.isEmpty } ?? false
        ? []
        : fields.compactMap { field in entry.fields.text(field).map { (field, NormalisedText($0)) }
        }
    }
  }

  private func hasKey(_ wanted: Wanted, _ record: HouseholdRecord) -> Bool {
    guard let key = record.key, let number = wanted.key else { return false }
    return number == key && isSamePerson(wanted.entry, record)
  }

  private func isCalledTheSame(_ wanted: Wanted, _ record: HouseholdRecord) -> Bool {
    !wanted.names.isEmpty && isSamePerson(wanted.entry, record)
      && wanted.names.allSatisfy { name in
        record.fields.text(name.field).map { NormalisedText($0) == name.name } ?? false
      }
  }

  private func isSamePerson(_ entry: DeclaredEntry, _ record: HouseholdRecord) -> Bool {
    switch item.level {
    case .household: true
    case .person: household.place(of: entry.subject).map { $0 == record.lead.place } ?? true
    }
  }
}
