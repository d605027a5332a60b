internal import Diagnostics
package import EconomyModel
internal import GRDB

/// What files say beside their facts, which ``FactReader`` reads.
extension StoreTransaction {
  /// What one institution answered in one file of a batch.
  package struct Answer: Hashable, Sendable {
    package let receipt: Int64
    package let sha256: String
    package let institution: InstitutionCode
    package let item: ItemCode
    package let adapter: String
    package let rank: AnswerRank
    package let addsUp: Bool
    package let silenceIsNothing: Bool
    package let feedbackAt: Timestamp
    /// The list that asked some persons some questions, when the file answers such a one: one that asks again, or any
    /// of a request. Silence is about those alone.
    package let requery: String?
  }

  /// A held row that might concern somebody.
  package struct HeldAnswer: Hashable, Sendable {
    package let receipt: Int64
    package let byteOffset: Int64
    package let person: PersonKey
    package let institution: InstitutionCode
    package let item: ItemCode
    package let cause: HoldCause
    package let feedbackAt: Timestamp
  }

  /// The newest receipt of a batch: reports name the state they rest on by it. 0 when nothing has arrived.
  package func receiptsThrough(_ week: BatchWeek) throws -> Int64 {
    try Int64.fetchOne(
      database, sql: "SELECT MAX(receipt_id) FROM receipt WHERE week = ? AND state = 'accepted'",
      arguments: [week.description]) ?? 0
  }

  /// The accepted files of a batch up to a receipt, in that order.
  package func answers(in week: BatchWeek, through last: Int64) throws -> [Answer] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT receipt_id, sha256, institution, item, adapter, silence_is_nothing, feedback_at, round, sequence,
            created_at, adds_up, CASE WHEN round > 0 THEN list_number WHEN NOT \(Self.isWeekly) THEN
              COALESCE(list_number, (SELECT number FROM query_list AS q WHERE q.week = receipt.week
                AND q.institution = receipt.institution AND q.round = 0), '') END AS requery
          FROM receipt WHERE week = ? AND state = 'accepted' AND receipt_id <= ? ORDER BY receipt_id
          """), arguments: [week.description, last]
    ).map { row in
      Answer(
        receipt: row["receipt_id"], sha256: row["sha256"], institution: InstitutionCode(row["institution"]),
        item: ItemCode(row["item"]), adapter: row["adapter"],
        rank: AnswerRank(
          round: row["round"], sequence: row["sequence"],
          createdAt: try (row["created_at"] as String?).map { try Timestamp(iso: $0) }),
        addsUp: row["adds_up"], silenceIsNothing: row["silence_is_nothing"],
        feedbackAt: try Timestamp(iso: row["feedback_at"] as String),
        requery: row["requery"])
    }
  }

  /// A rejected row that would have been somebody's answer.
  package struct UnreadAnswer: Hashable, Sendable {
    package let receipt: Int64
    package let person: PersonKey
    package let institution: InstitutionCode
    package let item: ItemCode
    package let feedbackAt: Timestamp
  }

  /// Rejected rows about these persons, from accepted files up to a receipt.
  package func unreadAnswers(
    of persons: [PersonKey], in week: BatchWeek, through last: Int64
  ) throws -> [UnreadAnswer] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT r.receipt_id, r.institution, r.item, r.feedback_at FROM reject_person AS p
        JOIN receipt AS r USING (receipt_id)
        WHERE p.person_key = ? AND r.week = ? AND r.state = 'accepted' AND r.receipt_id <= ?
        ORDER BY r.item, r.institution, r.sha256, p.byte_offset, r.adapter
        """)
    return try persons.flatMap { person in
      try Row.fetchAll(statement, arguments: [person.rawValue, week.description, last]).map { row in
        UnreadAnswer(
          receipt: row["receipt_id"], person: person, institution: InstitutionCode(row["institution"]),
          item: ItemCode(row["item"]), feedbackAt: try Timestamp(iso: row["feedback_at"] as String))
      }
    }
  }

  /// Held rows that might concern these persons, from accepted files up to a receipt.
  package func heldAnswers(of persons: [PersonKey], in week: BatchWeek, through last: Int64) throws -> [HeldAnswer] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT r.receipt_id, h.byte_offset, r.institution, r.item, r.feedback_at, h.cause FROM held_person AS p
        JOIN held AS h USING (receipt_id, byte_offset) JOIN receipt AS r USING (receipt_id)
        WHERE p.person_key = ? AND r.week = ? AND r.state = 'accepted' AND r.receipt_id <= ?
        ORDER BY r.item, r.institution, r.sha256, h.byte_offset, r.adapter
        """)
    var held: [HeldAnswer] = []
    for person in persons {
      for row in try Row.fetchAll(statement, arguments: [person.rawValue, week.description, last]) {
        guard let cause = HoldCause(rawValue: row["cause"]) else {
          throw Reason(.storeFailed, found: "a held row carries an unknown cause")
        }
        held.append(
          HeldAnswer(
            receipt: row["receipt_id"], byteOffset: row["byte_offset"], person: person,
            institution: InstitutionCode(row["institution"]), item: ItemCode(row["item"]), cause: cause,
            feedbackAt: try Timestamp(iso: row["feedback_at"] as String)))
      }
    }
    return held
  }
}
