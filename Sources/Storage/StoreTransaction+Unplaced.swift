internal import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Notes a file that no batch took; the same name and content again says anew why.
  package func note(_ file: UnplacedFile) throws {
    try database.execute(
      sql: """
        INSERT INTO unplaced_file (file_name, sha256, byte_count, week, fate, code, text, seen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET fate = excluded.fate, code = excluded.code, text = excluded.text
        """,
      arguments: [
        file.fileName, file.sha256, file.byteCount, file.week?.description, file.fate.rawValue, file.code, file.text,
        file.seenAt.description,
      ])
  }

  /// A file that was placed after all is unplaced no longer.
  package func place(sha256: String) throws {
    try database.execute(sql: "DELETE FROM unplaced_file WHERE sha256 = ?", arguments: [sha256])
  }

  /// All of them, sorted by name.
  package func unplacedFiles() throws -> [UnplacedFile] {
    try Row.fetchAll(database, sql: "SELECT * FROM unplaced_file ORDER BY file_name, sha256").map { row in
      UnplacedFile(
        fileName: row["file_name"], sha256: row["sha256"], byteCount: row["byte_count"],
        week: try (row["week"] as String?).map { try BatchWeek($0) },
        fate: UnplacedFile.Fate(rawValue: row["fate"]) ?? .refused, code: row["code"], text: row["text"],
        seenAt: try Timestamp(iso: row["seen_at"] as String))
    }
  }
}
