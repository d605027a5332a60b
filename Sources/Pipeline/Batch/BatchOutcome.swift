package import Diagnostics
package import EconomyModel
package import Reporting

/// What one `batch run` came to.
package struct BatchOutcome: Sendable {
  package let week: BatchWeek
  package let received: [FileReceipt]
  package let recognised: Int
  package let prepared: Int
  /// The newest receipt before this run: its rejects are those of later ones.
  package let receiptBefore: Int64
  package let summary: BatchSummary
  /// Files no receipt could be made for, and files refused whole.
  package let troubles: [Diagnostic]
}
