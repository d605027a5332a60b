package import Diagnostics
package import EconomyModel
package import Storage

/// 单户核对: what a request came to, as it stands now.
package struct RequestOutcome: Sendable {
  /// Who may not be asked some of it, and why.
  package struct NotAsked: Hashable, Sendable {
    /// The person's reference in the case.
    package let subject: String
    package let cause: NotAskedCause
    package let cells: Int
  }

  package let caseNumber: CaseNumber
  package let week: BatchWeek
  /// Else one that was begun earlier is gone on with.
  package let isNew: Bool
  package let accepted: AcceptOutcome
  /// The coverage grid's cells by state; only states that some cell is in.
  package let cells: [CellState: Int]
  /// Cells that an earlier batch has answered.
  package let borrowed: Int
  /// Of all facts at hand the oldest data date; nil where none states one.
  package let oldestAsOf: CivilDate?
  /// When the oldest answer at hand was given; nil while there is none.
  package let oldestFeedback: Timestamp?
  /// All lists of the request, by institution.
  package let lists: [StoredList]
  /// The numbers of those that have left now.
  package let writtenNow: Set<String>
  /// By person and cause.
  package let notAsked: [NotAsked]
  /// Of lists that could not be written whole, and so were not.
  package let faults: [Diagnostic]

  /// 查得 and 查无.
  package var atHand: Int { cells[.hit, default: 0] + cells[.nothing, default: 0] }

  /// 未反馈.
  package var waiting: Int { cells[.pending, default: 0] }

  /// 身份不符, 拒绝, 出错.
  package var unsettled: Int {
    cells[.mismatch, default: 0] + cells[.rejected, default: 0] + cells[.error, default: 0]
  }

  /// Somebody may be asked something.
  package var mayAsk: Bool { cells.contains { $0.key != .notAsked && $0.value > 0 } }
}
