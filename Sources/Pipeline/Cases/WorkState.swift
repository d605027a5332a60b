/// 待办状态: where a case stands for those who work on it.
package enum WorkState: String, Hashable, CaseIterable, Sendable {
  /// Everything asked is answered; somebody can issue.
  case ready
  /// A finding has to be resolved by a person before anybody may issue.
  case blocked
  /// Issued, and later answers made another version.
  case supplement
  /// Some answers are missing.
  case partial
  /// Nothing has been answered yet.
  case waiting
  /// No batch has asked about it.
  case unasked
  case issued

  package var chinese: String {
    switch self {
    case .ready: "待签发"
    case .blocked: "待处理"
    case .supplement: "有补充"
    case .partial: "部分反馈"
    case .waiting: "待反馈"
    case .unasked: "待核对"
    case .issued: "已签发"
    }
  }

  package var english: String {
    switch self {
    case .ready: "ready to issue"
    case .blocked: "to be resolved"
    case .supplement: "supplement"
    case .partial: "partly answered"
    case .waiting: "no reply yet"
    case .unasked: "not asked yet"
    case .issued: "issued"
    }
  }

  /// What wants somebody's hand comes first.
  var urgency: Int {
    switch self {
    case .blocked: 0
    case .supplement: 1
    case .ready: 2
    case .partial: 3
    case .waiting: 4
    case .unasked: 5
    case .issued: 6
    }
  }
}
