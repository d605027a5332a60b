internal import Diagnostics
package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// An accepted file, as people are told of it.
  package struct AnswerFile: Hashable, Sendable {
    package let name: String
    package let sha256: String
    package let feedbackAt: Timestamp
  }

  /// The accepted files of a batch, once per content, by name and SHA-256.
  package func answerFiles(in week: BatchWeek) throws -> [AnswerFile] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT MIN(file_name) AS name, sha256, MIN(feedback_at) AS feedback_at FROM receipt
        WHERE week = ? AND state = 'accepted' GROUP BY sha256 ORDER BY name, sha256
        """, arguments: [week.description]
    ).map { row in
      AnswerFile(
        name: row["name"], sha256: row["sha256"], feedbackAt: try Timestamp(iso: row["feedback_at"] as String))
    }
  }

  /// A held row, and the cases of its batch that it might concern.
  package struct HeldRow: Hashable, Sendable {
    package let institution: InstitutionCode
    package let item: ItemCode
    package let fileName: String
    package let line: Int
    package let cause: HoldCause
    /// Sorted.
    package let cases: [CaseNumber]
  }

  /// The held rows of a batch's accepted files, by institution, file and line.
  /// - Parameter most: how many of them.
  package func heldRows(of week: BatchWeek, most: Int) throws -> [HeldRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.institution, r.item, r.file_name, h.line, h.cause, group_concat(DISTINCT a.case_number) AS cases
        FROM held AS h JOIN receipt AS r USING (receipt_id)
        LEFT JOIN held_person AS p USING (receipt_id, byte_offset)
        LEFT JOIN asked AS a ON a.person_key = p.person_key AND a.week = r.week
        WHERE r.week = ? AND r.state = 'accepted'
        GROUP BY r.receipt_id, h.byte_offset ORDER BY r.institution, r.file_name, r.sha256, h.line LIMIT ?
        """, arguments: [week.description, most]
    ).map { row in
      guard let cause = HoldCause(rawValue: row["cause"]) else {
        throw Reason(.storeFailed, found: "a held row carries an unknown cause")
      }
      let cases = (row["cases"] as String? ?? "").split(separator: ",").map { CaseNumber(rawValue: String($0)) }
      return HeldRow(
        institution: InstitutionCode(row["institution"]), item: ItemCode(row["item"]), fileName: row["file_name"],
        line: row["line"], cause: cause, cases: cases.sorted { $0.rawValue < $1.rawValue })
    }
  }

  /// How many rows of a batch's accepted files wait for a person.
  package func heldCount(of week: BatchWeek) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COALESCE(SUM(rows_held), 0) FROM receipt WHERE week = ? AND state = 'accepted'",
      arguments: [week.description]) ?? 0
  }

  /// How many rows of one institution were rejected for one cause.
  package struct RejectCount: Hashable, Sendable {
    package let institution: InstitutionCode
    package let code: String
    package let rows: Int
  }

  /// The rejected rows of a batch, by institution and code.
  package func rejectCounts(of week: BatchWeek) throws -> [RejectCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT institution, code, COUNT(*) AS rows FROM reject JOIN receipt USING (receipt_id)
        WHERE week = ? AND state <> 'loading' GROUP BY institution, code ORDER BY institution, code
        """, arguments: [week.description]
    ).map { row in
      RejectCount(institution: InstitutionCode(row["institution"]), code: row["code"], rows: row["rows"])
    }
  }
}
