/// What is to be done, or may be done, by a day.
package enum DeadlineKind: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
  /// 公示期满
  case publicityEnd = "publicity-end"
  /// 办理时限
  case chain
  /// 后续核查期限
  case followUp = "follow-up"
  /// 结算
  case settlement
  /// 结算审核
  case settlementDecision = "settlement-decision"
  /// 欺骗认定
  case deceitDecision = "deceit-decision"
  /// 送达
  case notice
  /// 异议期满
  case objectionEnd = "objection-end"
  /// 异议处理
  case objectionDecision = "objection-decision"
  /// 反证审核
  case rebuttalDecision = "rebuttal-decision"
  /// 失信处理建议审核
  case consequenceDecision = "consequence-decision"
  /// 移送
  case export
  /// 撤回移送
  case takingBack = "taking-back"
  /// 信用修复审核
  case repairDecision = "repair-decision"
  /// 免予追回审核
  case waiverDecision = "waiver-decision"
  /// 退还
  case returning
  /// 重新授权
  case authorisation
  /// 发放账户
  case card
  /// 定期复查
  case recheck
  /// 恢复办理
  case resuming

  package static func < (left: DeadlineKind, right: DeadlineKind) -> Bool { left.rawValue < right.rawValue }

  package var chinese: String {
    switch self {
    case .publicityEnd: "公示期满"
    case .chain: "办理时限"
    case .followUp: "后续核查期限"
    case .settlement: "结算"
    case .settlementDecision: "结算审核"
    case .deceitDecision: "欺骗认定"
    case .notice: "送达"
    case .objectionEnd: "异议期满"
    case .objectionDecision: "异议处理"
    case .rebuttalDecision: "反证审核"
    case .consequenceDecision: "失信处理建议审核"
    case .export: "移送"
    case .takingBack: "撤回移送"
    case .repairDecision: "信用修复审核"
    case .waiverDecision: "免予追回审核"
    case .returning: "退还家庭"
    case .authorisation: "重新授权"
    case .card: "发放账户更正"
    case .recheck: "定期复查"
    case .resuming: "恢复办理"
    }
  }

  package var english: String {
    switch self {
    case .publicityEnd: "publicity ends"
    case .chain: "whole chain"
    case .followUp: "follow-up"
    case .settlement: "settlement"
    case .settlementDecision: "settlement to decide"
    case .deceitDecision: "deceit to decide"
    case .notice: "letter to serve"
    case .objectionEnd: "time to object ends"
    case .objectionDecision: "objection to decide"
    case .rebuttalDecision: "rebuttal to decide"
    case .consequenceDecision: "consequence to decide"
    case .export: "consequence to hand over"
    case .takingBack: "consequence to take back"
    case .repairDecision: "repair to decide"
    case .waiverDecision: "waiver to decide"
    case .returning: "money to return to the family"
    case .authorisation: "authorisation to renew"
    case .card: "card to hand over"
    case .recheck: "regular re-check"
    case .resuming: "case to resume"
    }
  }
}
