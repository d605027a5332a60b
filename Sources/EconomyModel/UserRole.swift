/// 角色: what somebody who signs in is there for. One person, one role; duties that must stay apart never meet in one.
package enum UserRole: String, Hashable, CaseIterable, Sendable, Codable {
  case operation = "operator"
  case caseworker
  case supervisor
  case policyClerk = "policy-clerk"
  case auditor
  case administrator

  package var chinese: String {
    switch self {
    case .operation: "操作员"
    case .caseworker: "经办人"
    case .supervisor: "审核人"
    case .policyClerk: "政策管理员"
    case .auditor: "审计员"
    case .administrator: "系统管理员"
    }
  }

  package var english: String {
    switch self {
    case .operation: "operator"
    case .caseworker: "caseworker"
    case .supervisor: "supervisor"
    case .policyClerk: "policy clerk"
    case .auditor: "auditor"
    case .administrator: "administrator"
    }
  }

  /// What this role may do; anything else looks like a page that is not there.
  package var permissions: Set<Permission> {
    switch self {
    case .operation: [.viewBatches, .viewInstitutions, .settleFiles]
    case .caseworker: [.viewCases, .requestVerification, .recordNotes, .viewInstitutions]
    case .supervisor:
      [
        .viewCases, .decideNotes, .issueReports, .reviewAnswers, .viewBatches, .viewInstitutions,
        .settleFiles,
      ]
    case .policyClerk: [.viewInstitutions, .viewBatches]
    case .auditor: [.viewAudit]
    case .administrator: [.manageUsers]
    }
  }

  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}
