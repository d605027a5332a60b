/// What may be proposed to the competent authority after a breach; the centre itself imposes nothing.
package enum ConsequenceMeasure: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
  /// 批评教育
  case criticise
  /// 警告
  case warn
  /// 取消待遇
  case cancelAssistance = "cancel-assistance"
  /// 追回款物
  case recover
  /// 罚款, in tenths of the value wrongly obtained.
  case fine
  /// 退回前不受理其他申请
  case refuseApplications = "refuse-applications"
  /// 记入个人信用记录
  case creditRecord = "credit-record"
  /// 移送司法机关
  case judicialTransfer = "judicial-transfer"

  package static func < (left: ConsequenceMeasure, right: ConsequenceMeasure) -> Bool {
    left.rawValue < right.rawValue
  }

  package var chinese: String {
    switch self {
    case .criticise: "批评教育"
    case .warn: "警告"
    case .cancelAssistance: "取消待遇"
    case .recover: "追回款物"
    case .fine: "罚款"
    case .refuseApplications: "退回前不受理其他申请"
    case .creditRecord: "记入个人信用记录"
    case .judicialTransfer: "移送司法机关"
    }
  }

  package var english: String {
    switch self {
    case .criticise: "criticise"
    case .warn: "warn"
    case .cancelAssistance: "cancel the assistance"
    case .recover: "recover what was paid"
    case .fine: "fine"
    case .refuseApplications: "take no other application until it is returned"
    case .creditRecord: "enter in the personal credit record"
    case .judicialTransfer: "transfer to the judicial authority"
    }
  }
}
