/// One person on a query list, and what is asked about them.
package struct QueryRow: Hashable, Sendable {
  package struct Question: Hashable, Sendable {
    package let item: ItemCode
    /// Numbers of the authorisations that cover it, sorted, each once: a person may stand in several cases.
    package let authorisations: [String]

    package init(item: ItemCode, authorisations: [String]) {
      self.item = item
      self.authorisations = Self.eachOnce(authorisations)
    }

    /// Sorted.
    package static func eachOnce(_ papers: [String]) -> [String] {
      if papers.count < 2 { return papers }
      return papers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reduce(into: []) { once, paper in
        if !(once.last?.utf8.elementsEqual(paper.utf8) ?? false) { once.append(paper) }
      }
    }
  }

  package let name: PersonName
  package let document: IdentityDocument
  /// As declared, or as the document's number carries it; nil when unknown.
  package let birthDate: CivilDate?
  /// Sorted by item.
  package let questions: [Question]

  package init(name: PersonName, document: IdentityDocument, birthDate: CivilDate? = nil, questions: [Question]) {
    self.name = name
    self.document = document
    self.questions = questions.sorted { $0.item < $1.item }
    switch document {
    case .residentID(let id): self.birthDate = birthDate ?? id.birthDate
    case .other: self.birthDate = birthDate
    }
  }

  /// The same person with the other row's questions too; of two birth dates the earlier one, so that order decides
  /// nothing.
  func asking(also other: QueryRow) -> QueryRow {
    var papers: [ItemCode: [String]] = [:]
    for question in questions + other.questions { papers[question.item, default: []] += question.authorisations }
    return QueryRow(
      name: name, document: document, birthDate: [birthDate, other.birthDate].compactMap { $0 }.min(),
      questions: papers.map { Question(item: $0.key, authorisations: $0.value) })
  }

  package static func stands(_ left: QueryRow, before right: QueryRow) -> Bool {
    stands((left.document, left.name), before: (right.document, right.name))
  }

  /// By document, then by name, byte by byte.
  package static func stands(
    _ left: (document: IdentityDocument, name: PersonName), before right: (document: IdentityDocument, name: PersonName)
  ) -> Bool {
    left.document != right.document
      ? left.document < right.document
      : left.name.unmasked.utf8.lexicographicallyPrecedes(right.name.unmasked.utf8)
  }
}
