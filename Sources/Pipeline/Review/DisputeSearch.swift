internal import Comparing
internal import EconomyModel
internal import Storage

/// Finds the files of a batch that only a person can choose between, and whose cases wait for that.
struct DisputeSearch {
  let batch: StoredBatch
  let catalogue: ItemCatalogue

  /// Sorted by source, then by SHA-256.
  func disputes(
    in transaction: StoreTransaction
  ) throws -> [(dispute: AnswerSelection.Dispute, cases: [CaseNumber])] {
    let state = try EvidenceState(of: batch.week, in: transaction)
    guard Self.mayDiffer(try transaction.answers(in: batch.week, through: state.receiptsThrough)) else { return [] }
    let gathering = try EvidenceGathering(batch: batch, catalogue: catalogue, at: state, in: transaction)
    var cases: [AnswerSelection.Dispute: [CaseNumber]] = [:]
    for caseNumber in try transaction.cases(in: batch.week) {
      guard let gathered = try gathering.gather(caseNumber, in: transaction) else { continue }
      for dispute in gathered.selection.disputes { cases[dispute, default: []].append(caseNumber) }
    }
    return cases.sorted { $0.key.order < $1.key.order }.map { ($0.key, $0.value) }
  }

  /// Whether any source has two files that nothing ranks: else there is no need to look into the cases.
  private static func mayDiffer(_ answers: [StoreTransaction.Answer]) -> Bool {
    Dictionary(grouping: answers, by: BatchAnswers.source).values.contains { files in
      files.enumerated().contains { place, one in
        files[(place + 1)...].contains { other in
          !(one.addsUp && other.addsUp) && !one.rank.outranks(other.rank) && !other.rank.outranks(one.rank)
        }
      }
    }
  }
}

extension AnswerSelection.Dispute {
  fileprivate var order: (InstitutionCode, ItemCode, String, String, String) {
    (source.question.institution, source.question.item, source.adapter, one, other)
  }
}
