package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// A row about somebody that says nothing yet: held, or rejected.
  package struct BadRow: Hashable, Sendable {
    package let person: PersonKey
    package let question: AskedQuestion
    /// Else rejected.
    package let isHeld: Bool
  }

  /// Of accepted files up to a receipt, sorted by person.
  /// - Parameter persons: sorted.
  package func badRows(of persons: [Int64], in week: BatchWeek, through last: Int64) throws -> [BadRow] {
    var rows: [BadRow] = []
    for stretch in Self.stretches(persons) {
      rows += try badRows("held_person", of: stretch, isHeld: true, in: week, through: last)
      rows += try badRows("reject_person", of: stretch, isHeld: false, in: week, through: last)
    }
    return rows.sorted { $0.person < $1.person }
  }

  /// Persons whose keys follow one another closely, so that one query serves all: 1, 2, 5, 900 are 1…5 and 900…900.
  private static func stretches(_ persons: [Int64]) -> [ClosedRange<Int64>] {
    var stretches: [ClosedRange<Int64>] = []
    for person in persons {
      if let last = stretches.last, person - last.upperBound <= 64 {
        stretches[stretches.count - 1] = last.lowerBound...person
      } else {
        stretches.append(person...person)
      }
    }
    return stretches
  }

  private func badRows(
    _ table: String, of persons: ClosedRange<Int64>, isHeld: Bool, in week: BatchWeek, through last: Int64
  ) throws -> [BadRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT p.person_key, r.institution, r.item FROM \(table) AS p CROSS JOIN receipt AS r USING (receipt_id)
        WHERE p.person_key BETWEEN ? AND ? AND r.week = ? AND r.state = 'accepted' AND r.receipt_id <= ?
        """)
    return try Row.fetchAll(
      statement, arguments: [persons.lowerBound, persons.upperBound, week.description, last]
    ).map { row in
      BadRow(
        person: PersonKey(rawValue: row[0]),
        question: AskedQuestion(institution: InstitutionCode(row[1]), item: ItemCode(row[2])), isHeld: isHeld)
    }
  }

  /// The cases of a batch about somebody of whom a file says nothing, for the authorisation had ended.
  package func casesNotLive(in week: BatchWeek) throws -> Set<CaseNumber> {
    Set(
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT case_number FROM not_live JOIN receipt USING (receipt_id) WHERE receipt.week = ?",
        arguments: [week.description]
      ).map(CaseNumber.init(rawValue:)))
  }

  /// Whom a list asks about.
  package func personsListed(on number: String) throws -> Set<PersonKey> {
    Set(
      try Int64.fetchAll(database, sql: "SELECT person_key FROM listed WHERE number = ?", arguments: [number])
        .map(PersonKey.init(rawValue:)))
  }
}
