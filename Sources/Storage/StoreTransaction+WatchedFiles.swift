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
    var known: Set<Int64> = []
    for other in others { try forEachBlock(of: other) { known.formUnion($0.people) } }
    var speaks = false
    try forEachBlock(of: receipt) { block in speaks = speaks || block.people.contains { !known.contains($0) } }
    return speaks
  }

  /// Of the persons asked a question of a batch, how many these files speak of, and of how many they found something.
  /// - Parameter place: of the question, in the order of the batch's terms.
  package func personsAnswered(
    by receipts: [Int64], question place: Int, in week: BatchWeek
  ) throws -> (answered: Int64, hit: Int64) {
    let asked = try Int64.fetchSet(
      database, sql: "SELECT person_key FROM asked WHERE week = ? AND substr(questions, ? + 1, 1) = x'00'",
      arguments: [week.description, place])
    var answered: Set<Int64> = []
    var hit: Set<Int64> = []
    for receipt in receipts {
      try forEachBlock(of: receipt) { block in
        answered.formUnion(block.people)
        hit.formUnion(try block.people(with: .found))
      }
      for table in ["held_person", "reject_person"] {
        answered.formUnion(
          try Int64.fetchSet(
            database, sql: "SELECT person_key FROM \(table) WHERE receipt_id = ?", arguments: [receipt]))
      }
    }
    return (Int64(answered.intersection(asked).count), Int64(hit.intersection(asked).count))
  }
}
