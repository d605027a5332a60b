package import EconomyModel

/// Draws a batch's lists from its live questions: one an institution, each with that institution's questions alone.
package struct ListDrawing: Sendable {
  private let region: String
  private let week: BatchWeek
  private let institutions: [Institution]
  private let writtenOn: CivilDate

  /// - Parameters:
  ///   - region: GB/T 2260 of the centre, six digits.
  ///   - institutions: all of the batch, in any order: a list's number says its institution's place among them by code.
  package init(region: String, week: BatchWeek, institutions: [Institution], writtenOn: CivilDate) {
    self.region = region
    self.week = week
    self.institutions = institutions.sorted { $0.code.rawValue.utf8.lexicographicallyPrecedes($1.code.rawValue.utf8) }
    self.writtenOn = writtenOn
  }

  /// Sorted by institution. An institution that is asked nothing has no list; a question to one that is none of the
  /// batch's is on no list.
  /// - Parameters:
  ///   - round: 0 for the first lists, from 1 for those that ask again.
  ///   - due: by when the institution is to answer.
  package func lists(
    of questions: [LiveQuestion], round: Int = 0, due: (Institution) -> DueDate
  ) -> [QueryList] {
    let own = Dictionary(grouping: questions) { $0.question.institution }
    return institutions.enumerated().compactMap { place, institution in
      guard let questions = own[institution.code] else { return nil }
      return QueryList(
        number: QueryListNumber(region: region, week: week, place: place + 1, round: round), week: week,
        institution: institution, writtenOn: writtenOn, due: due(institution), rows: questions.map(Self.row))
    }
  }

  private static func row(_ live: LiveQuestion) -> QueryRow {
    let question = QueryRow.Question(item: live.question.item, authorisations: [live.authorisation])
    return QueryRow(name: live.name, document: live.document, birthDate: live.birthDate, questions: [question])
  }
}
