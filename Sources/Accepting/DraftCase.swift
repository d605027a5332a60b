import Diagnostics
import EconomyModel

/// One declaration as a file states it, whatever the format.
struct DraftCase: Sendable {
  /// Case number, scheme, region and dates.
  var head: DraftRow
  var members: [DraftRow] = []
  var obligors: [DraftRow] = []
  var entries: [DraftRow] = []
  var incomes: [DraftRow] = []
  /// What is wrong with it already; any of these refuses it.
  var faults: [Diagnostic] = []

  /// The case number as stated, empty when it is missing.
  var caseNumber: String { head[.caseNumber]?.text ?? "" }
}
