internal import Accepting
internal import EconomyModel
internal import Storage

extension StoredDeclaration {
  /// For each person of the case and each question, in order: why it may not be asked on a day; nil means it may.
  func causes(
    _ authorisations: [Authorisation], _ questions: [AskedQuestion], on day: CivilDate
  ) -> [AskedSubject] {
    let check = AuthorisationCheck(request, authorisations, on: day)
    let causes = check.verdicts(questions).map { subject -> NotAskedCause? in
      switch subject.verdict {
      case .asked: nil
      case .notAsked(let cause): cause
      }
    }
    return persons.enumerated().map { place, person in
      let first = place * questions.count
      return AskedSubject(person: person, causes: Array(causes[first..<first + questions.count]))
    }
  }
}
