internal import Diagnostics
package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// - Returns: the note's number.
  package func store(_ note: CaseNote) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO case_note (case_number, week, version, item, kind, text, papers, evidence, attached, recorded_by,
          recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        note.caseNumber.rawValue, note.week.description, note.version, note.item?.rawValue, note.kind.rawValue,
        note.text, note.papers, try StoredJSON.encode(note.evidence), try StoredJSON.encode(note.attached),
        note.recordedBy, note.recordedAt.description,
      ])
    return database.lastInsertedRowID
  }

  /// Of a case, in the order in which they were written down.
  package func notes(of caseNumber: CaseNumber) throws -> [CaseNote] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM case_note WHERE case_number = ? ORDER BY note_id"),
      arguments: [caseNumber.rawValue]
    ).map(note)
  }

  package func note(_ number: Int64) throws -> CaseNote? {
    try Row.fetchOne(database, sql: "SELECT * FROM case_note WHERE note_id = ?", arguments: [number]).map(note)
  }

  /// Those that nobody has reviewed, oldest first.
  package func openNotes(most: Int) throws -> [CaseNote] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM case_note WHERE verdict IS NULL ORDER BY note_id LIMIT ?", arguments: [most]
    ).map(note)
  }

  /// - Throws: `store.invariant` when it is reviewed already, or by whoever wrote it down.
  package func review(_ number: Int64, as review: CaseNote.Review) throws {
    try database.execute(
      sql: """
        UPDATE case_note SET verdict = ?, reason = ?, reviewed_by = ?, reviewed_at = ?
        WHERE note_id = ? AND verdict IS NULL
        """,
      arguments: [
        review.isAccepted ? "accepted" : "refused", review.reason, review.by, review.at.description, number,
      ])
    try requireOneRow("somebody has reviewed the note meanwhile")
  }

  /// Where a report counts as blocked though somebody's rebuttal was accepted, sorted by case and week.
  package func blockedAndRebutted(
    of caseNumber: CaseNumber?, in week: BatchWeek?
  ) throws -> [(caseNumber: CaseNumber, week: BatchWeek)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT n.case_number, r.week FROM case_note AS n CROSS JOIN report AS r USING (case_number)
        CROSS JOIN case_summary AS s ON s.week = r.week AND s.case_number = n.case_number AND s.blocks_issue = 1
        WHERE n.kind = 'rebuttal' AND n.verdict = 'accepted' AND (?1 IS NULL OR n.case_number = ?1)
          AND (?2 IS NULL OR r.week = ?2)
        ORDER BY n.case_number, r.week
        """, arguments: [caseNumber?.rawValue, week?.description]
    ).map { (CaseNumber(rawValue: $0[0]), try BatchWeek($0[1] as String)) }
  }

  private func note(_ row: Row) throws -> CaseNote {
    guard let kind = CaseNote.Kind(rawValue: row["kind"]) else {
      throw Reason(.storeFailed, found: "a note is kept as an unknown kind")
    }
    let review = try (row["verdict"] as String?).map { verdict in
      CaseNote.Review(
        isAccepted: verdict == "accepted", reason: row["reason"], by: row["reviewed_by"],
        at: try Timestamp(iso: row["reviewed_at"] as String))
    }
    return CaseNote(
      number: row["note_id"], caseNumber: CaseNumber(rawValue: row["case_number"]),
      week: try BatchWeek(row["week"] as String), version: row["version"],
      item: (row["item"] as String?).map { ItemCode($0) }, kind: kind, text: row["text"], papers: row["papers"],
      evidence: try StoredJSON.decode([EvidenceReference].self, from: row["evidence"]),
      attached: try StoredJSON.decode([AttachedPaper].self, from: row["attached"]), recordedBy: row["recorded_by"],
      recordedAt: try Timestamp(iso: row["recorded_at"] as String), review: review)
  }
}
