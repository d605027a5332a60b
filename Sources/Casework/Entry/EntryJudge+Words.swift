import EconomyModel

/// Conditions on words that were stated: scheme, cause, category, kind of family.
extension EntryJudge {
  func scheme(_ scope: Grounded<SchemeScope>) -> EntryFinding {
    let judged = scheme(in: scope.value)
    return EntryFinding(
      .scheme, judged.state, found: judged.found, wanted: scope.value.wanted, basis: scope.basis, papers: judged.papers)
  }

  private func scheme(in scope: SchemeScope) -> Judged {
    guard let fact = facts.first(.scheme), case .scheme(let name) = fact.value else { return .notStated(.scheme) }
    return Judged(scope.contains(name), Wording("救助类型为\(name)", "the scheme is \(name)"), of: [fact])
  }

  func word(_ kind: StatedFactKind, among wanted: [String]) -> Judged {
    let stated = facts.all(kind)
    if stated.isEmpty { return .notStated(kind) }
    let matching = stated.filter { wanted.contains(Self.word($0)) }
    let shown = (matching.isEmpty ? stated : matching).map(Self.word)
    return Judged(
      !matching.isEmpty,
      Wording(
        "\(kind.wording.chinese)为\(shown.joined(separator: "、"))",
        "\(kind.wording.english): \(shown.joined(separator: ", "))"),
      of: matching.isEmpty ? stated : matching)
  }

  private static func word(_ fact: StatedFact) -> String {
    switch fact.value {
    case .cause(let word), .category(let word), .family(let word), .scheme(let word): word
    case .spend, .amount, .incomes, .persons, .standard, .commitmentSigned, .authorisationSigned, .villageReview,
      .residence, .originAsked, .earlierAwards, .publicity, .jointMeeting:
      ""
    }
  }
}
