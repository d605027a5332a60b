internal import EconomyModel

/// What somebody on the roster is called, beyond the one name that nearly everybody has.
struct NameForms: Sendable {
  /// As declared, where that differs from the canonical form.
  let raw: [UInt8]
  let former: [PersonName]
  /// The declared name itself holds unreadable characters.
  let isLossy: Bool

  /// Nil for a person of one plain name.
  init?(_ person: RosterPerson) {
    raw = Array(person.name.raw.utf8)
    former = person.formerNames.filter { $0 != person.name }
    isLossy = person.name.isLossy
    if former.isEmpty, !isLossy, person.name.unmasked.utf8.elementsEqual(raw) { return nil }
  }
}
