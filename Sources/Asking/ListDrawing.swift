package import EconomyModel

/// Draws a batch's lists, one an institution.
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

  /// - Parameters:
  ///   - code: the institution's.
  ///   - rows: what it is asked.
  ///   - round: 0 for the first lists, from 1 for those that ask again.
  ///   - due: by when it is to answer.
  /// - Returns: nil for an institution that is asked nothing, or is none of the batch's.
  package func list(to code: InstitutionCode, asking rows: [QueryRow], round: Int = 0, due: DueDate) -> QueryList? {
    guard !rows.isEmpty, let place = institutions.firstIndex(where: { $0.code == code }) else { return nil }
    return QueryList(
      number: QueryListNumber(region: region, week: week, place: place + 1, round: round), week: week,
      institution: institutions[place], writtenOn: writtenOn, due: due, rows: rows)
  }
}
