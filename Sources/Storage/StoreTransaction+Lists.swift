package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Keeps a list that has left.
  /// - Parameter again: whom a list of a later round asks again; one flag a question of the terms.
  package func store(_ list: StoredList, again: [(PersonKey, [Bool])] = []) throws {
    try database.execute(
      sql: """
        INSERT INTO query_list (number, week, institution, round, written_on, due_on, due_is_provisional, persons,
          rows, file_name, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        list.number.description, list.week.description, list.institution.rawValue, list.number.round,
        list.writtenOn.description, list.due.day.description, list.due.isProvisional, list.persons, list.rows,
        list.fileName, list.sha256,
      ])
    for (person, questions) in again {
      try database.execute(
        sql: "INSERT INTO listed (number, person_key, questions) VALUES (?, ?, ?)",
        arguments: [list.number.description, person.rawValue, Data(questions.map { $0 ? 1 : 0 })])
    }
  }

  /// The lists of a batch, by institution and round.
  package func lists(of week: BatchWeek) throws -> [StoredList] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM query_list WHERE week = ? ORDER BY institution, round",
      arguments: [week.description]
    ).map(Self.storedList)
  }

  /// Lists of open batches whose due date is provisional, by number.
  package func listsProvisionallyDue() throws -> [StoredList] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT query_list.* FROM query_list JOIN batch USING (week)
        WHERE due_is_provisional = 1 AND closed_on IS NULL ORDER BY number
        """
    ).map(Self.storedList)
  }

  /// The list that a file means by a text; nil when none of this centre's is meant.
  package func list(meantBy text: String) throws -> StoredList? {
    let head = text.prefix(80)
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM query_list WHERE number <= ?1 AND ?1 LIKE number || '%' ORDER BY number DESC",
      arguments: [String(head)])
    return try rows.map(Self.storedList).first { $0.number.isMeant(by: head) }
  }

  /// Moves a due date that was provisional.
  package func setDue(_ due: DueDate, of number: QueryListNumber) throws {
    try database.execute(
      sql: "UPDATE query_list SET due_on = ?, due_is_provisional = ? WHERE number = ?",
      arguments: [due.day.description, due.isProvisional, number.description])
    try requireOneRow("there is no such list")
  }

  /// Which of a list's questions ask again about these persons.
  package func listed(
    on number: String, of persons: [PersonKey]
  ) throws -> [PersonKey: [Bool]] {
    let statement = try database.cachedStatement(
      sql: "SELECT questions FROM listed WHERE number = ? AND person_key = ?")
    var found: [PersonKey: [Bool]] = [:]
    for person in persons {
      if let bytes = try Data.fetchOne(statement, arguments: [number, person.rawValue]) {
        found[person] = bytes.map { $0 == 1 }
      }
    }
    return found
  }

  private static func storedList(_ row: Row) throws -> StoredList {
    StoredList(
      number: QueryListNumber(stored: row["number"], round: row["round"]),
      week: try BatchWeek(row["week"] as String), institution: InstitutionCode(row["institution"]),
      writtenOn: try CivilDate(iso: row["written_on"] as String),
      due: DueDate(
        day: try CivilDate(iso: row["due_on"] as String), isProvisional: row["due_is_provisional"]),
      persons: row["persons"], rows: row["rows"], fileName: row["file_name"], sha256: row["sha256"])
  }
}
