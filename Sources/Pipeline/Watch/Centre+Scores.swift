internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// How every institution has done: punctual, complete, readable, fit to its lists; as of the last comparison.
  /// - Parameter week: this batch alone; all on file when nil.
  /// - Throws: `batch.unknown`.
  package func scores(of week: BatchWeek?, _ operation: Operation) throws -> BatchScores {
    try SourceJudging(centre: self).judgeAll()
    let only = try week.map { try batch(of: $0) }
    return try store.read { transaction in
      let batches = try only.map { [$0] } ?? transaction.batches()
      return try ScoreComposer(batches: batches, today: operation.on).scores(in: transaction)
    }
  }
}
