internal import EconomyModel
internal import Storage

/// Up to where a batch's evidence is looked at.
struct EvidenceState: Hashable {
  let receiptsThrough: Int64
  let decisionsThrough: Int64

  init(receiptsThrough: Int64, decisionsThrough: Int64) {
    self.receiptsThrough = receiptsThrough
    self.decisionsThrough = decisionsThrough
  }

  /// What the batch knows now.
  init(of week: BatchWeek, in transaction: StoreTransaction) throws {
    receiptsThrough = try transaction.receiptsThrough(week)
    decisionsThrough = try transaction.decisionsThrough(week)
  }

  /// What a report was made from.
  init(of report: StoredReport) {
    receiptsThrough = report.receiptsThrough
    decisionsThrough = report.decisionsThrough
  }
}
