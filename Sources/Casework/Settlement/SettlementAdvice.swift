/// What the figures alone suggest. It decides nothing, and it never suggests to revoke: deceit is not a figure.
package enum SettlementAdvice: String, Hashable, CaseIterable, Sendable, Codable {
  case resolveFirst = "resolve-first"
  case awaitAnswers = "await-answers"
  case askFamily = "ask-family"
  case confirm
  case adjustUp = "adjust-up"
  case adjustDown = "adjust-down"
  case adjustBothWays = "adjust-both-ways"
  case stopNoFault = "stop-no-fault"

  package var chinese: String {
    switch self {
    case .resolveFirst: "先由人工处理"
    case .awaitAnswers: "等待反馈（催办或延期）"
    case .askFamily: "请家庭说明"
    case .confirm: "建议确认"
    case .adjustUp: "建议上调"
    case .adjustDown: "建议下调"
    case .adjustBothWays: "有升有降，建议据实调整"
    case .stopNoFault: "建议停止（无过错）"
    }
  }

  package var english: String {
    switch self {
    case .resolveFirst: "a person resolves it first"
    case .awaitAnswers: "wait for answers: chase or extend"
    case .askFamily: "ask the family"
    case .confirm: "confirm"
    case .adjustUp: "adjust up"
    case .adjustDown: "adjust down"
    case .adjustBothWays: "adjust: some up, some down"
    case .stopNoFault: "stop without fault"
    }
  }
}
