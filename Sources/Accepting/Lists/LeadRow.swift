package import Diagnostics
package import EconomyModel

/// 线索: what somebody who knows a family has noticed of it.
package struct LeadRow: Hashable, Sendable {
  package let caseNumber: String
  package let text: String
  package let reporter: String
  package let noticedOn: CivilDate
  /// File and line.
  package let place: Place
}
