package import EconomyModel
internal import Foundation
internal import GRDB

/// Reads a batch's facts, from accepted files up to a receipt, as they are packed.
package struct PackedFactReader: Sendable {
  /// The files whose facts it reads, in the order of their receipts.
  package let sources: [FactFile]
  private let runs: [Int]

  package init(of week: BatchWeek, through last: Int64, in transaction: StoreTransaction) throws {
    let files = try Row.fetchAll(
      transaction.database,
      sql: """
        SELECT \(FactSource.columns) FROM receipt AS r WHERE r.week = ? AND r.state = 'accepted' AND r.receipt_id <= ?
        ORDER BY r.receipt_id
        """, arguments: [week.description, last]
    ).map { try FactSource($0) }
    sources = files.map(FactFile.init)
    runs = files.map(\.runs)
  }

  /// Every fact about these persons, file by file.
  /// - Parameters:
  ///   - persons: sorted, each once; those that stand close together are read together.
  ///   - wanted: for each of ``sources``, by a field's place in its layout; the other fields are passed over.
  package func add(
    factsOf persons: [Int64], wanted: [[Bool]], to facts: inout PackedFacts, in transaction: StoreTransaction
  ) throws {
    for (place, source) in sources.enumerated() {
      for run in 0..<runs[place] {
        var next = 0
        while next < persons.count {
          let through = try transaction.withBlock(of: persons[next], run: run, in: source.receipt) { bytes in
            var walk = try FactBlockWalk(bytes, wanted: wanted[place])
            try walk.add(factsOf: persons, from: next, of: place, in: bytes, to: &facts)
          }
          guard let through else { break }
          while next < persons.count, persons[next] <= through { next += 1 }
        }
      }
    }
  }
}
