import Diagnostics
import EconomyModel

/// One member, obligor, entry, income or authorisation as a file states it, whatever the format. Empty values are
/// absent.
struct DraftRow: Sendable {
  let place: Place
  let position: FilePosition
  var values: [DeclarationKey: Entered] = [:]
  /// Of an entry: its fields, by name or by the head of their column.
  var fields: [(name: Entered, value: Entered)] = []
  /// What is wrong with it already; any of these refuses it.
  var faults: [Diagnostic] = []

  subscript(key: DeclarationKey) -> Entered? { values[key] }

  mutating func enter(_ key: DeclarationKey, _ entered: Entered) {
    if !entered.text.isEmpty { values[key] = entered }
  }
}
