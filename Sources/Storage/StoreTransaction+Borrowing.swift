package import EconomyModel
internal import GRDB

/// What requests take over from earlier batches.
extension StoreTransaction {
  /// Keeps what a request borrows, in place of what it borrowed before about the same person and question.
  package func store(_ borrowed: [BorrowedAnswer], of caseNumber: CaseNumber, request: BatchWeek) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO borrowed (request, case_number, person_key, question, week, lender, receipts_through,
          decisions_through) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for answer in borrowed {
      try statement.execute(arguments: [
        request.description, caseNumber.rawValue, answer.person.rawValue, answer.question, answer.week.description,
        answer.lender.rawValue, answer.receiptsThrough, answer.decisionsThrough,
      ])
    }
  }

  /// Sorted by lending batch, case and state, then by person and question.
  package func borrowed(by request: BatchWeek) throws -> [BorrowedAnswer] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM borrowed WHERE request = ?
          ORDER BY week, lender, receipts_through, decisions_through, person_key, question
          """), arguments: [request.description]
    ).map { row in
      BorrowedAnswer(
        person: PersonKey(rawValue: row["person_key"]), question: row["question"],
        week: try BatchWeek(row["week"] as String), lender: CaseNumber(rawValue: row["lender"]),
        receiptsThrough: row["receipts_through"], decisionsThrough: row["decisions_through"])
    }
  }

  /// One case of a batch.
  package struct AskedCase: Hashable, Sendable {
    package let week: BatchWeek
    package let caseNumber: CaseNumber

    package init(week: BatchWeek, caseNumber: CaseNumber) {
      self.week = week
      self.caseNumber = caseNumber
    }
  }

  /// Where somebody of these persons was asked about, in batches that were answered on that day or later; newest batch
  /// first, then by case.
  package func cases(asking persons: [PersonKey], answeredSince day: CivilDate) throws -> [AskedCase] {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT week, case_number FROM asked WHERE person_key = ?")
    var found: Set<AskedCase> = []
    for person in persons {
      for row in try Row.fetchAll(statement, arguments: [person.rawValue]) {
        found.insert(
          AskedCase(week: try BatchWeek(row["week"] as String), caseNumber: CaseNumber(rawValue: row["case_number"])))
      }
    }
    let answered = try Set(found.map(\.week)).filter { try isAnswered($0, since: day) }
    return found.filter { answered.contains($0.week) }.sorted { one, other in
      one.week != other.week
        ? one.week > other.week
        : one.caseNumber.rawValue.utf8.lexicographicallyPrecedes(other.caseNumber.rawValue.utf8)
    }
  }

  /// A row's own feedback time may be later than its file's, and no later than the file's arrival.
  private func isAnswered(_ week: BatchWeek, since day: CivilDate) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM receipt WHERE week = ?1 AND state = 'accepted'
            AND (substr(received_at, 1, 10) >= ?2 OR substr(feedback_at, 1, 10) >= ?2))
          """), arguments: [week.description, day.description]) ?? false
  }

  /// Nothing that a case was answered is lent any more.
  /// - Returns: the requests of other cases that rested on it.
  func endLending(of lender: CaseNumber) throws -> [BatchWeek] {
    let borrowers = try requests(borrowingFrom: lender)
    try database.execute(sql: "DELETE FROM borrowed WHERE lender = ?", arguments: [lender.rawValue])
    return borrowers
  }

  /// The requests of other cases that rest on what a case was answered; sorted.
  package func requests(borrowingFrom lender: CaseNumber) throws -> [BatchWeek] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT request FROM borrowed WHERE lender = ?1 AND case_number <> ?1 ORDER BY request",
      arguments: [lender.rawValue]
    ).map { try BatchWeek($0) }
  }

  /// The requests that rest on answers of a batch; sorted.
  package func requests(borrowingFrom week: BatchWeek) throws -> [BatchWeek] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT request FROM borrowed WHERE week = ? ORDER BY request",
      arguments: [week.description]
    ).map { try BatchWeek($0) }
  }
}
