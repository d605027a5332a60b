package import EconomyModel

/// Whom a case's authorisations allow to be asked what, on one day: 无委托不核对. A person who did not sign stops that
/// person's questions, never the household's.
package struct AuthorisationCheck: Sendable {
  private let day: CivilDate
  /// In the declaration's order: members, then obligors.
  private let subjects: [(reference: String, papers: [Authorisation])]

  /// Authorisations of other cases, and those whose name is not the person's, count for nothing.
  package init(_ request: VerificationRequest, _ authorisations: [Authorisation], on day: CivilDate) {
    self.day = day
    let own = authorisations.filter { $0.caseNumber.rawValue.utf8.elementsEqual(request.caseNumber.rawValue.utf8) }
    let persons = request.members.map { ($0.reference, $0.person) } + request.obligors.map { ($0.reference, $0.person) }
    subjects = persons.map { reference, person in (reference, Self.papers(of: person, among: own)) }
  }

  /// *No authorisation* also for a reference that the case does not have.
  package func verdict(_ reference: String, _ question: AskedQuestion) -> AuthorisationVerdict {
    let papers = subjects.first { $0.reference.utf8.elementsEqual(reference.utf8) }?.papers ?? []
    return verdict(papers, question)
  }

  /// Every subject × question: subjects in the declaration's order, questions in the order given.
  package func verdicts(_ questions: [AskedQuestion]) -> [SubjectVerdict] {
    subjects.flatMap { reference, papers in
      questions.map { SubjectVerdict(reference: reference, question: $0, verdict: verdict(papers, $0)) }
    }
  }

  private func verdict(_ papers: [Authorisation], _ question: AskedQuestion) -> AuthorisationVerdict {
    let covering = papers.first { $0.covers(question.item, at: question.institution, on: day) }
    if let covering { return .asked(covering) }
    if papers.contains(where: { $0.isLive(on: day) }) { return .notAsked(.outOfScope) }
    return .notAsked(papers.contains { $0.start <= day } ? .authorisationEnded : .noAuthorisation)
  }

  /// Latest first, so that of several papers the newest is cited; then by number.
  private static func papers(of person: Person, among own: [Authorisation]) -> [Authorisation] {
    own.filter { paper in
      paper.document.matchingKey.utf8.elementsEqual(person.document.matchingKey.utf8)
        && (paper.name == person.name || person.formerNames.contains(paper.name))
    }
    .sorted { $0.start != $1.start ? $0.start > $1.start : $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }
}
