package import EconomyModel
internal import Foundation
internal import GRDB

/// One accepted file of a source, with what it looked like.
package struct WatchedFile: Hashable, Sendable {
  package let receipt: Int64
  package let sha256: String
  package let rank: AnswerRank
  package let addsUp: Bool
  /// It speaks of everybody on the first list, if only by silence.
  package let speaksOfAll: Bool
  package let profile: [UInt8]
}

extension StoreTransaction {
  /// The files of a source in a batch, by SHA-256.
  package func watchedFiles(of source: WatchedSource, in week: BatchWeek) throws -> [WatchedFile] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT receipt_id, sha256, round, sequence, created_at, adds_up, silence_is_nothing, profile FROM receipt
        WHERE week = ? AND institution = ? AND adapter = ? AND item = ? AND state = 'accepted' AND profile IS NOT NULL
        ORDER BY sha256
        """, arguments: [week.description] + Self.arguments(source)
    ).map { row in
      let rank = AnswerRank(
        round: row["round"], sequence: row["sequence"],
        createdAt: try (row["created_at"] as String?).map { try Timestamp(iso: $0) })
      return WatchedFile(
        receipt: row["receipt_id"], sha256: row["sha256"], rank: rank, addsUp: row["adds_up"],
        speaksOfAll: row["silence_is_nothing"] && rank.round == 0, profile: [UInt8](row["profile"] as Data))
    }
  }

  /// Whether somebody has a fact in one file and none in the others.
  package func speaksOfOthers(_ receipt: Int64, than others: [Int64]) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM person AS p
          WHERE EXISTS (SELECT 1 FROM fact AS f WHERE f.person_key = p.person_key AND f.receipt_id = ?)
            AND NOT EXISTS (SELECT 1 FROM fact AS f WHERE f.person_key = p.person_key
              AND f.receipt_id IN (\(Self.list(others)))))
        """, arguments: [receipt]) ?? false
  }

  /// Of the persons asked a question of a batch, how many these files speak of, and of how many they found something.
  /// - Parameter place: of the question, in the order of the batch's terms.
  package func personsAnswered(
    by receipts: [Int64], question place: Int, in week: BatchWeek
  ) throws -> (answered: Int64, hit: Int64) {
    let files = Self.list(receipts)
    let row = try Row.fetchOne(
      database,
      sql: """
        WITH persons AS (
          SELECT DISTINCT person_key AS p FROM asked WHERE week = ?1 AND substr(questions, ?2 + 1, 1) = x'00')
        SELECT COALESCE(SUM(
            EXISTS (SELECT 1 FROM fact WHERE person_key = p AND receipt_id IN (\(files)))
            OR EXISTS (SELECT 1 FROM held_person WHERE person_key = p AND receipt_id IN (\(files)))
            OR EXISTS (SELECT 1 FROM reject_person WHERE person_key = p AND receipt_id IN (\(files)))), 0) AS answered,
          COALESCE(SUM(
            EXISTS (SELECT 1 FROM fact WHERE person_key = p AND receipt_id IN (\(files)) AND outcome = ?3)), 0) AS hit
        FROM persons
        """, arguments: [week.description, place, RecordOutcome.found.stored])
    return (row?["answered"] ?? 0, row?["hit"] ?? 0)
  }

  private static func list(_ receipts: [Int64]) -> String { receipts.map(String.init).joined(separator: ", ") }
}
