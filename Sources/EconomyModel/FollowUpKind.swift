/// How a commitment is looked at again.
package enum FollowUpKind: String, Hashable, CaseIterable, Sendable, Codable {
  /// 核对结果齐备: when every required cell is answered, or the follow-up clock has run.
  case allAnswersIn = "all-answers-in"
  /// 定期复查
  case regularRecheck = "regular-recheck"
  /// 随机抽查
  case spotCheck = "spot-check"
  /// 问题倒查
  case traceBack = "trace-back"

  package var chinese: String {
    switch self {
    case .allAnswersIn: "核对结果齐备"
    case .regularRecheck: "定期复查"
    case .spotCheck: "随机抽查"
    case .traceBack: "问题倒查"
    }
  }

  package var english: String {
    switch self {
    case .allAnswersIn: "all answers in"
    case .regularRecheck: "regular re-check"
    case .spotCheck: "random spot check"
    case .traceBack: "problem trace-back"
    }
  }
}
