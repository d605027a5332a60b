internal import EconomyModel

/// A found record with its person's place in the case.
struct SubjectFact {
  let fact: MatchedFact
  let place: Int

  var fields: [FieldEntry] { fact.fields }

  /// A fact counts once per person, whichever way and how often it arrived: of equal rows the least evidence stays.
  /// - Returns: sorted by person's place, then evidence.
  static func distinct(_ facts: [MatchedFact], in household: Household) -> [SubjectFact] {
    let sorted = facts.filter { $0.outcome == .found }.sorted { $0.evidence < $1.evidence }
    var seen: Set<Content> = []
    let kept = sorted.compactMap { fact -> SubjectFact? in
      guard let place = household.place(of: fact.person), seen.insert(Content(fact, place)).inserted else { return nil }
      return SubjectFact(fact: fact, place: place)
    }
    return kept.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  private struct Content: Hashable {
    let place: Int
    let item: ItemCode
    let institution: InstitutionCode
    let fields: [FieldEntry]
    let asOf: CivilDate?

    init(_ fact: MatchedFact, _ place: Int) {
      self.place = place
      item = fact.item
      institution = fact.institution
      fields = fact.fields
      asOf = fact.asOf
    }
  }
}
