package import Casework
package import EconomyModel

/// 结算: a commitment set against the newest report, cell by cell, beside the case.
package struct CommitmentSettlement: Sendable {
  package let file: CommitmentFile
  package let settlement: Settlement
  /// The report it rests on, as everybody may look at it.
  package let report: VerificationReport
  /// Whether ``file`` already rests on this report; proposing a settlement records it first.
  package let isRecorded: Bool
}
