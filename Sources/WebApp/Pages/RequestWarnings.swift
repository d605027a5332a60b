internal import EconomyModel
internal import Pipeline

/// What somebody should know before a family is asked about, though nothing of it is wrong.
struct RequestWarnings {
  private let declaration: RequestDeclaration
  private let visit: Visit
  private var words: Words { visit.words }
  private var today: CivilDate { visit.at.date }

  init(_ declaration: RequestDeclaration, _ visit: Visit) {
    self.declaration = declaration
    self.visit = visit
  }

  func sentences() throws -> [String] {
    try declaration.declarations.flatMap { declaration in
      try known(declaration) + old(declaration) + (declaration.members + declaration.obligors).compactMap(person)
    }
  }

  /// The same number for another family would take that one's place.
  private func known(_ declaration: RequestDeclaration.Declaration) throws -> [String] {
    let number = declaration.caseNumber
    guard let found = try visit.centre.findCase(number, visit.operation()), found.rawValue == number else { return [] }
    return [words.filled("warn.caseKnown", ["number": number])]
  }

  private func old(_ declaration: RequestDeclaration.Declaration) -> [String] {
    guard let asOf = try? CivilDate(iso: declaration.asOf), let appliedOn = try? CivilDate(iso: declaration.appliedOn),
      asOf < appliedOn.adding(months: -12)
    else { return [] }
    return [words["warn.old"]]
  }

  private func person(_ person: RequestDeclaration.Person) -> String? {
    guard let paper = declaration.authorisations.first(where: { $0.document == person.document }) else {
      return words.filled("warn.unsigned", ["name": person.name])
    }
    guard let start = try? CivilDate(iso: paper.start) else { return nil }
    if start > today { return words.filled("warn.notYet", ["name": person.name, "date": paper.start]) }
    if let end = paper.end, let last = try? CivilDate(iso: end), last < today {
      return words.filled("warn.ended", ["name": person.name, "date": end])
    }
    guard paper.signature == "own", let document = try? ResidentID(person.document),
      document.birthDate.adding(months: 18 * 12) > start
    else { return nil }
    return words.filled("warn.minor", ["name": person.name])
  }
}
