internal import EconomyModel

/// Sets declared entries beside the records they mean.
struct RowPairing {
  let item: Item
  let household: Household

  /// By number; a declaration without one (an address, a company's name) meets the one record that is called the same.
  func rows(records: [HouseholdRecord], entries: [DeclaredEntry]) -> [ItemRow] {
    var waiting = entries.filter { household.counts($0.subject) }
    var paired = [DeclaredEntry?](repeating: nil, count: records.count)
    for isMeant in [hasKey, isCalledTheSame] {
      for (place, record) in records.enumerated() where paired[place] == nil {
        guard let entry = waiting.firstIndex(where: { isMeant($0, record) }) else { continue }
        paired[place] = waiting.remove(at: entry)
      }
    }
    return zip(records, paired).map { .record($0, declared: $1) } + waiting.map { .declared($0) }
      + entries.compactMap { entry in
        guard let place = household.place(of: entry.subject) else { return nil }
        return household.reasonAside(at: place).map { .declaredAside(entry, $0) }
      }
  }

  private func hasKey(_ entry: DeclaredEntry, _ record: HouseholdRecord) -> Bool {
    guard let key = record.key, let field = item.key, let text = entry.fields.text(field) else { return false }
    return NormalisedText(text) == key && isSamePerson(entry, record)
  }

  private func isCalledTheSame(_ entry: DeclaredEntry, _ record: HouseholdRecord) -> Bool {
    if let field = item.key, !(entry.fields.text(field) ?? "").isEmpty { return false }
    let names: [RecordField] = [.location, .organisationName, .vesselName, .productName]
    let stated = names.filter { entry.fields.text($0) != nil }
    return !stated.isEmpty && isSamePerson(entry, record)
      && stated.allSatisfy { name in
        guard let found = record.fields.text(name) else { return false }
        return NormalisedText(found) == NormalisedText(entry.fields.text(name) ?? "")
      }
  }

  private func isSamePerson(_ entry: DeclaredEntry, _ record: HouseholdRecord) -> Bool {
    switch item.level {
    case .household: true
    case .person: household.place(of: entry.subject).map { $0 == record.lead.place } ?? true
    }
  }
}
