internal import EconomyModel

/// A found record with its person's place in the case.
struct SubjectFact {
  let fact: MatchedFact
  let place: Int

  var fields: [FieldEntry] { fact.fields }

  /// A fact counts once per person, whichever way and how often it arrived: of files that say the same the one that
  /// says it most often stays, of equally many the least evidence. Equal records of one file are things of their own,
  /// for rows that repeat another letter by letter never became facts.
  /// - Returns: sorted by person's place, then evidence.
  static func distinct(_ facts: [MatchedFact], in household: Household) -> [SubjectFact] {
    var equal: [Content: [String: [SubjectFact]]] = [:]
    var seen: Set<MatchedFact> = []
    for fact in facts where fact.outcome == .found {
      guard let place = household.place(of: fact.person), seen.insert(fact).inserted else { continue }
      equal[Content(fact, place), default: [:]][fact.evidence.fileSHA256, default: []]
        .append(SubjectFact(fact: fact, place: place))
    }
    let kept = equal.values.flatMap { files in
      files.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
    }
    return kept.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.fact.evidence < right.fact.evidence { return true }
      return !(right.fact.evidence < left.fact.evidence) && left.fact.institution < right.fact.institution
    }
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
