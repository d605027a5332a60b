internal import Diagnostics
package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// - Returns: the note's number.
  package func store(_ note: CaseNote) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO case_note (case_number, week, version, item, kind, text, papers, recorded_by, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        note.caseNumber.rawValue, note.week.description, note.version, note.item?.rawValue, note.kind.rawValue,
        note.text, note.papers, note.recordedBy, note.recordedAt.description,
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
      recordedBy: row["recorded_by"], recordedAt: try Timestamp(iso: row["recorded_at"] as String), review: review)
  }
}
