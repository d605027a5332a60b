/// How steady a family's income is, which decides how often it is looked at again.
package enum RecheckClass: String, Hashable, CaseIterable, Sendable, Codable {
  case stable, unstable, quarterly

  package var chinese: String {
    switch self {
    case .stable: "收入稳定"
    case .unstable: "收入不稳定"
    case .quarterly: "按季复查"
    }
  }

  package var english: String {
    switch self {
    case .stable: "stable income"
    case .unstable: "unstable income"
    case .quarterly: "every quarter"
    }
  }
}
