package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// 退回说明: the file that an error pack is about.
  package struct PackSubject: Hashable, Sendable {
    package let week: BatchWeek
    package let institution: InstitutionCode
    package let sha256: String

    package init(week: BatchWeek, institution: InstitutionCode, sha256: String) {
      self.week = week
      self.institution = institution
      self.sha256 = sha256
    }
  }

  /// What is told of one reading of a file.
  package struct PackedFault: Sendable {
    package let receipt: Int64
    package let fileName: String
    /// The refusal's code, line and column; nil when the file was accepted.
    package let refusal: (code: String, line: Int, column: Int)?
  }

  /// Files whose error pack is to be written, written anew, or removed; by batch, institution and digest.
  package func duePacks() throws -> [PackSubject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT week, institution, sha256 FROM receipt AS r
        WHERE has_pack = 0 AND state <> 'loading' AND (state = 'refused' OR rows_rejected > 0
          OR EXISTS (SELECT 1 FROM error_pack AS p
            WHERE p.week = r.week AND p.institution = r.institution AND p.sha256 = r.sha256))
        UNION SELECT week, institution, sha256 FROM error_pack AS p WHERE NOT EXISTS (SELECT 1 FROM receipt AS r
          WHERE p.week = r.week AND p.institution = r.institution AND p.sha256 = r.sha256)
        ORDER BY 1, 2, 3
        """
    ).map { row in
      PackSubject(
        week: try BatchWeek(row["week"] as String), institution: InstitutionCode(row["institution"]),
        sha256: row["sha256"])
    }
  }

  /// What is wrong with a file, reading by reading; empty when nothing is.
  package func faults(of subject: PackSubject) throws -> [PackedFault] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM receipt WHERE week = ? AND institution = ? AND sha256 = ?
          AND (state = 'refused' OR state = 'accepted' AND rows_rejected > 0) ORDER BY adapter
        """, arguments: subject.arguments
    ).map { row in
      PackedFault(
        receipt: row["receipt_id"], fileName: row["file_name"],
        refusal: (row["refusal_code"] as String?).map { ($0, row["refusal_line"], row["refusal_column"]) })
    }
  }

  /// A rejected row without what stood in it.
  package struct PackedReject: Hashable, Sendable {
    package let cursor: Int64
    package let line: Int
    package let column: Int
    package let code: String
  }

  /// The rejects of a file by line, a page at a time.
  package func rejects(of receipt: Int64, after last: PackedReject?, most: Int) throws -> [PackedReject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT rowid AS cursor, line, column_number, code FROM reject
        WHERE receipt_id = ? AND (line, rowid) > (?, ?) ORDER BY line, rowid LIMIT ?
        """, arguments: [receipt, last?.line ?? -1, last?.cursor ?? 0, most]
    ).map { row in
      PackedReject(cursor: row["cursor"], line: row["line"], column: row["column_number"], code: row["code"])
    }
  }

  /// Notes that a file's pack lies in the outbox, or that it is gone from there.
  package func notePack(of subject: PackSubject, isThere: Bool) throws {
    try database.execute(
      sql: isThere
        ? "INSERT INTO error_pack (week, institution, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        : "DELETE FROM error_pack WHERE week = ? AND institution = ? AND sha256 = ?", arguments: subject.arguments)
    try database.execute(
      sql: """
        UPDATE receipt SET has_pack = 1 WHERE week = ? AND institution = ? AND sha256 = ? AND state <> 'loading'
        """, arguments: subject.arguments)
  }
}

extension StoreTransaction.PackSubject {
  fileprivate var arguments: StatementArguments { [week.description, institution.rawValue, sha256] }
}
