internal import EconomyModel

/// Declared entries of which none says again what another has said: both spouses declare the account they share.
struct DeclaredOnce {
  private struct Identity: Hashable {
    let number: NormalisedText
    let parts: [FieldValue?]
    /// Only for items judged person by person.
    let place: Int?
  }

  let item: Item
  let household: Household

  /// By number; a masked one proves nothing. The first in the declaration's order counts.
  func entries(_ all: [DeclaredEntry]) -> (once: [DeclaredEntry], again: [DeclaredEntry]) {
    if all.count < 2 { return (all, []) }
    var seen: Set<Identity> = []
    var (once, again) = ([DeclaredEntry](), [DeclaredEntry]())
    for entry in all {
      let identity = household.counts(entry.subject) ? identity(of: entry) : nil
      if identity.map({ seen.insert($0).inserted }) ?? true { once.append(entry) } else { again.append(entry) }
    }
    return (once, again)
  }

  private func identity(of entry: DeclaredEntry) -> Identity? {
    guard let field = item.key, let text = entry.fields.text(field) else { return nil }
    let number = NormalisedText(text)
    if number.isEmpty || number.isMasked { return nil }
    return Identity(
      number: number, parts: RecordGrouping.partFields.map { entry.fields[$0] },
      place: item.level == .person ? household.place(of: entry.subject) : nil)
  }
}
