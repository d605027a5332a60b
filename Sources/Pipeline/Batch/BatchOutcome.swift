package import Diagnostics
package import EconomyModel
package import Reporting
package import Storage

/// What one `batch run` came to.
package struct BatchOutcome: Sendable {
  package let week: BatchWeek
  /// The lists that are neither answered nor past due, by institution; the batch is closed when there is none.
  package let waiting: [StoredList]
  package let received: [FileReceipt]
  package let recognised: Int
  package let prepared: Int
  /// The newest receipt before this run: its rejects are those of later ones.
  package let receiptBefore: Int64
  package let summary: BatchSummary
  package let packs: ErrorPacks
  package let followUps: PickupOutcome
  /// Files no receipt could be made for, and files refused whole.
  package let troubles: [Diagnostic]
}
