internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  package func store(_ decision: HeldDecision, of row: StoredHeldRow) throws {
    try database.execute(
      sql: """
        INSERT INTO held_decision (decision_id, week, institution, adapter, sha256, line, byte_offset, byte_count,
          person_key, verdict, record, reason, decided_by, decided_at)
        VALUES (\(Self.nextDecision), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.week.description, row.institution.rawValue, row.adapter, row.sha256, row.position.line,
        row.position.byteOffset, row.position.byteCount, decision.person.rawValue, decision.verdict.rawValue,
        try decision.record.map { try StoredJSON.encode($0) }, decision.reason, decision.decidedBy,
        decision.decidedAt.description,
      ])
  }

  /// The decisions that stand up to one: of each row and person the newest.
  private static let standing = """
    SELECT d.*, r.receipt_id, r.item, r.file_name, r.adapter_version, r.as_of, r.feedback_at
    FROM held_decision AS d JOIN receipt AS r ON r.week = d.week AND r.institution = d.institution
      AND r.adapter = d.adapter AND r.sha256 = d.sha256 AND r.state = 'accepted'
    WHERE d.person_key = ?1 AND d.week = ?2 AND d.decision_id <= ?3 AND r.receipt_id <= ?4
      AND d.decision_id = (SELECT MAX(decision_id) FROM held_decision AS o WHERE o.person_key = d.person_key
        AND o.week = d.week AND o.sha256 = d.sha256 AND o.institution = d.institution AND o.adapter = d.adapter
        AND o.byte_offset = d.byte_offset AND o.decision_id <= ?3)
    ORDER BY d.decision_id
    """

  /// What held rows say of these persons by decision, and which rows wait no longer.
  /// - Returns: facts in no order; of each person the receipts and places of rows that are settled.
  package func decidedRows(
    of persons: [PersonKey], in week: BatchWeek, receiptsThrough: Int64, decisionsThrough: Int64
  ) throws -> (facts: [MatchedFact], settled: Set<SettledRow>) {
    let statement = try database.cachedStatement(sql: Self.standing)
    var facts: [MatchedFact] = []
    var settled: Set<SettledRow> = []
    for person in persons {
      for row in try Row.fetchAll(
        statement, arguments: [person.rawValue, week.description, decisionsThrough, receiptsThrough])
      {
        guard let verdict = HeldVerdict(rawValue: row["verdict"]) else {
          throw Reason(.storeFailed, found: "a held row was decided in an unknown way")
        }
        switch verdict {
        case .askedAgain: continue
        case .refused: break
        case .accepted: facts.append(try Self.fact(row, about: person))
        }
        settled.insert(SettledRow(person: person, receipt: row["receipt_id"], byteOffset: row["byte_offset"]))
      }
    }
    return (facts, settled)
  }

  /// A held row that waits no longer for one person.
  package struct SettledRow: Hashable, Sendable {
    package let person: PersonKey
    package let receipt: Int64
    package let byteOffset: Int64

    package init(person: PersonKey, receipt: Int64, byteOffset: Int64) {
      self.person = person
      self.receipt = receipt
      self.byteOffset = byteOffset
    }
  }

  private static func fact(_ row: Row, about person: PersonKey) throws -> MatchedFact {
    let record = try StoredJSON.decode(HeldDecision.Record.self, from: row["record"])
    let asOf = try (row["as_of"] as String?).map { try CivilDate(iso: $0) }
    return MatchedFact(
      person: person, institution: InstitutionCode(row["institution"]), rule: .decidedByPerson,
      item: ItemCode(row["item"]), outcome: record.outcome, fields: record.fields, asOf: record.asOf ?? asOf,
      feedbackAt: try record.feedbackAt ?? Timestamp(iso: row["feedback_at"] as String),
      evidence: EvidenceReference(
        fileSHA256: row["sha256"], fileName: row["file_name"], adapter: row["adapter"],
        adapterVersion: row["adapter_version"],
        position: FilePosition(line: row["line"], byteOffset: row["byte_offset"], byteCount: row["byte_count"]),
        rule: .decidedByPerson))
  }

  /// The rows of a batch that wait for a person, by institution, file and line.
  /// - Parameter isWanted: whether somebody may see a person's rows; rows that concern nobody wanted are left out.
  package func waitingRows(
    of week: BatchWeek, most: Int, about isWanted: (PersonKey) throws -> Bool
  ) throws -> [StoredHeldRow] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT r.*, h.line, h.byte_offset, h.byte_count AS row_bytes, h.cause, (
          SELECT group_concat(p.person_key) FROM held_person AS p WHERE p.receipt_id = h.receipt_id
            AND p.byte_offset = h.byte_offset AND NOT EXISTS (
              SELECT 1 FROM held_decision AS d WHERE d.sha256 = r.sha256 AND d.week = r.week
                AND d.institution = r.institution AND d.adapter = r.adapter AND d.byte_offset = h.byte_offset
                AND (d.person_key = p.person_key OR d.verdict = 'accepted'))) AS persons
        FROM held AS h JOIN receipt AS r USING (receipt_id) WHERE r.week = ? AND r.state = 'accepted'
        ORDER BY r.institution, r.file_name, r.sha256, h.line
        """, arguments: [week.description])
    var waiting: [StoredHeldRow] = []
    while waiting.count < most, let row = try rows.next() {
      let keys = (row["persons"] as String? ?? "").split(separator: ",").compactMap { Int64($0) }.sorted()
      let persons = try keys.map(PersonKey.init(rawValue:)).filter(isWanted)
      if !persons.isEmpty { waiting.append(try Self.heldRow(row, persons)) }
    }
    return waiting
  }

  private static func heldRow(_ row: Row, _ persons: [PersonKey]) throws -> StoredHeldRow {
    guard let cause = HoldCause(rawValue: row["cause"]) else {
      throw Reason(.storeFailed, found: "a held row carries an unknown cause")
    }
    return StoredHeldRow(
      week: try BatchWeek(row["week"] as String), institution: InstitutionCode(row["institution"]),
      item: ItemCode(row["item"]), adapter: row["adapter"], adapterVersion: row["adapter_version"],
      sha256: row["sha256"], fileName: row["file_name"],
      position: FilePosition(line: row["line"], byteOffset: row["byte_offset"], byteCount: row["row_bytes"]),
      cause: cause, persons: persons)
  }

  /// The newest cases of a batch that ask about somebody, sorted.
  package func cases(asking person: PersonKey, in week: BatchWeek) throws -> [CaseNumber] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT DISTINCT case_number FROM asked WHERE person_key = ? AND week = ? ORDER BY case_number"),
      arguments: [person.rawValue, week.description]
    ).map(CaseNumber.init(rawValue:))
  }
}
