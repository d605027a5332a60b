/// What a checked item says about a household.
package enum ItemCategory: String, Hashable, CaseIterable, Sendable, Codable {
  case income, property, expenditure, status

  package var chinese: String {
    switch self {
    case .income: "收入"
    case .property: "财产"
    case .expenditure: "支出"
    case .status: "身份状态"
    }
  }
}
