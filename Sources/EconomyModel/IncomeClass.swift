/// The income classes of a declaration, as 民政 forms print them.
package enum IncomeClass: String, Hashable, CaseIterable, Sendable, Codable {
  case wage, business, property, transfer, other

  package var chinese: String {
    switch self {
    case .wage: "工资性收入"
    case .business: "经营净收入"
    case .property: "财产净收入"
    case .transfer: "转移净收入"
    case .other: "其他收入"
    }
  }
}
