package import Diagnostics
package import EconomyModel
package import Reporting

/// What one `batch run` came to.
package struct BatchOutcome: Sendable {
  package let week: BatchWeek
  package let received: [FileReceipt]
  package let recognised: Int
  package let prepared: Int
  /// Files no receipt could be made for, files refused whole, and the rejected rows of this run's files.
  package let summary: BatchSummary
  package let troubles: [Diagnostic]
}
