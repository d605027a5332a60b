/// Whom a case waits for.
package enum CaseParty: String, Hashable, CaseIterable, Sendable, Codable {
  case institution, caseworker, supervisor, family, authority

  package var chinese: String {
    switch self {
    case .institution: "协查机构"
    case .caseworker: "经办人"
    case .supervisor: "审核人"
    case .family: "申请家庭"
    case .authority: "主管部门"
    }
  }

  package var english: String {
    switch self {
    case .institution: "institution"
    case .caseworker: "caseworker"
    case .supervisor: "supervisor"
    case .family: "family"
    case .authority: "competent authority"
    }
  }
}
