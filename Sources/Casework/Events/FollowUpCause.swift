/// Why a follow-up falls due.
package enum FollowUpCause: String, Hashable, CaseIterable, Sendable, Codable {
  case allAnswersIn = "all-answers-in"
  case clock
  case regularRecheck = "regular-recheck"
  case spotCheck = "spot-check"
  case traceBack = "trace-back"
  case supplement
  case objectionUpheld = "objection-upheld"
  case rebuttalAccepted = "rebuttal-accepted"

  package var chinese: String {
    switch self {
    case .allAnswersIn: "核对结果齐备"
    case .clock: "期限届满"
    case .regularRecheck: "定期复查"
    case .spotCheck: "随机抽查"
    case .traceBack: "问题倒查"
    case .supplement: "补充报告"
    case .objectionUpheld: "异议成立"
    case .rebuttalAccepted: "反证成立"
    }
  }

  package var english: String {
    switch self {
    case .allAnswersIn: "all answers in"
    case .clock: "its clock has run"
    case .regularRecheck: "regular re-check"
    case .spotCheck: "random spot check"
    case .traceBack: "problem trace-back"
    case .supplement: "supplement of the report"
    case .objectionUpheld: "objection upheld"
    case .rebuttalAccepted: "rebuttal accepted"
    }
  }
}
