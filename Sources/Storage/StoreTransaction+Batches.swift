package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  package func batch(_ week: BatchWeek) throws -> StoredBatch? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(Self.selection) WHERE week = ?"), arguments: [week.description]
    ).map(Self.storedBatch)
  }

  /// Every weekly batch, oldest first; requests are left out.
  package func batches() throws -> [StoredBatch] {
    try Row.fetchAll(database, sql: "\(Self.selection) WHERE \(Self.isWeekly) ORDER BY week").map(Self.storedBatch)
  }

  private static let selection = """
    SELECT batch.*, shared_terms.terms AS shared FROM batch LEFT JOIN shared_terms ON number = terms_number
    """

  /// Of a column `week`: that it names no request.
  static let isWeekly = "length(week) = 8"

  private static func storedBatch(_ row: Row) throws -> StoredBatch {
    let terms = row["shared"] as Data? ?? row["terms"]
    return StoredBatch(
      week: try BatchWeek(row["week"] as String), openedOn: try CivilDate(iso: row["opened_on"] as String),
      openedBy: row["opened_by"], terms: try TermsMemory.terms(terms),
      isCutOff: row["is_cut_off"], closedOn: try (row["closed_on"] as String?).map { try CivilDate(iso: $0) })
  }

  /// The newest weekly batch; nil where there is none.
  package func latestWeek() throws -> BatchWeek? {
    try String.fetchOne(
      database, sql: "SELECT week FROM batch WHERE \(Self.isWeekly) ORDER BY week DESC LIMIT 1"
    ).map { try BatchWeek($0) }
  }

  /// Every batch, requests too, that closed on that day or before; oldest first. Nil: every batch at all.
  package func batchWeeks(closedThrough day: CivilDate? = nil) throws -> [BatchWeek] {
    try String.fetchAll(
      database, sql: "SELECT week FROM batch WHERE ?1 IS NULL OR closed_on <= ?1 ORDER BY week",
      arguments: [day?.description]
    ).map { try BatchWeek($0) }
  }

  /// Begins the cut-off; ``endCutOff(of:)`` ends it.
  package func open(_ batch: StoredBatch) throws {
    let terms = try StoredJSON.encode(batch.terms)
    let number = batch.week.isRequest ? try shared(terms) : nil
    try database.execute(
      sql: """
        INSERT INTO batch (week, opened_on, opened_by, terms, terms_number, is_cut_off) VALUES (?, ?, ?, ?, ?, 0)
        """,
      arguments: [
        batch.week.description, batch.openedOn.description, batch.openedBy, number == nil ? terms : Data(), number,
      ])
  }

  /// The number of terms that many requests run on.
  private func shared(_ terms: Data) throws -> Int64 {
    if let known = try Int64.fetchOne(
      database, sql: "SELECT number FROM shared_terms WHERE terms = ?", arguments: [terms])
    {
      return known
    }
    try database.execute(sql: "INSERT INTO shared_terms (terms) VALUES (?)", arguments: [terms])
    return database.lastInsertedRowID
  }

  package func endCutOff(of week: BatchWeek) throws {
    try database.execute(sql: "UPDATE batch SET is_cut_off = 1 WHERE week = ?", arguments: [week.description])
    try requireOneRow("there is no such batch")
  }

  /// - Throws: `store.invariant` when it is closed already.
  package func close(_ week: BatchWeek, on day: CivilDate, by actor: String) throws {
    try database.execute(
      sql: "UPDATE batch SET closed_on = ?, closed_by = ? WHERE week = ? AND closed_on IS NULL",
      arguments: [day.description, actor, week.description])
    try requireOneRow("there is no such open batch")
  }

  /// Writes down what is asked about one case; replaces nothing.
  /// - Parameter sheet: nil where whoever looks at the case later is to read its declaration.
  package func ask(
    _ subjects: [AskedSubject], caseNumber: CaseNumber, version: Int, week: BatchWeek, sheet: CaseSheet? = nil
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO asked (week, case_number, declaration_version, ordinal, person_key, questions)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, subject) in subjects.enumerated() {
      try statement.execute(arguments: [
        week.description, caseNumber.rawValue, version, ordinal, subject.person.rawValue, Data(subject.bytes),
      ])
    }
    try store(sheet, of: subjects, caseNumber: caseNumber, version: version, week: week)
  }

  /// The declaration version and the subjects asked about for one case; nil when the case is not in the batch.
  package func asked(of caseNumber: CaseNumber, week: BatchWeek) throws -> (version: Int, subjects: [AskedSubject])? {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT declaration_version, person_key, questions FROM asked WHERE week = ? AND case_number = ?
          ORDER BY ordinal
          """), arguments: [week.description, caseNumber.rawValue])
    guard let first = rows.first else { return nil }
    return (
      first["declaration_version"],
      try rows.map {
        try AskedSubject(person: PersonKey(rawValue: $0["person_key"]), bytes: $0["questions"] as Data)
      }
    )
  }

  /// The cases of a batch, sorted.
  package func cases(in week: BatchWeek) throws -> [CaseNumber] {
    try String.fetchAll(
      database, sql: "SELECT case_number FROM asked_case WHERE week = ? ORDER BY case_number",
      arguments: [week.description]
    ).map(CaseNumber.init(rawValue:))
  }
}
