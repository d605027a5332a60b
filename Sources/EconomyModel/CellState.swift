/// What is known of one subject × item × institution. "No record", "no reply" and "not asked" are three things.
package enum CellState: String, Hashable, CaseIterable, Sendable, Codable {
  case hit = "HIT"
  case nothing = "NIL"
  case pending = "PENDING"
  case mismatch = "MISMATCH"
  case rejected = "REJECTED"
  case error = "ERROR"
  case notApplicable = "NOT_APPLICABLE"
  case notAsked = "NOT_ASKED"

  package var chinese: String {
    switch self {
    case .hit: "查得"
    case .nothing: "查无"
    case .pending: "未反馈"
    case .mismatch: "身份不符"
    case .rejected: "拒绝"
    case .error: "出错"
    case .notApplicable: "不适用"
    case .notAsked: "未查询"
    }
  }

  package var english: String {
    switch self {
    case .hit: "found"
    case .nothing: "nothing found"
    case .pending: "no reply yet"
    case .mismatch: "identity mismatch"
    case .rejected: "refused by institution"
    case .error: "error"
    case .notApplicable: "not applicable"
    case .notAsked: "not asked"
    }
  }

  /// Only these two let a roll-up be consistent.
  package var isAnswered: Bool {
    switch self {
    case .hit, .nothing: true
    case .pending, .mismatch, .rejected, .error, .notApplicable, .notAsked: false
    }
  }
}
