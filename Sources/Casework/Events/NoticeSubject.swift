/// What a letter or an objection is about.
package enum NoticeSubject: String, Hashable, CaseIterable, Sendable, Codable {
  case approval
  case settlement
  case consequence
  case ending

  package var chinese: String {
    switch self {
    case .approval: "先行救助"
    case .settlement: "核查结果"
    case .consequence: "失信处理建议"
    case .ending: "不予办理或终止"
    }
  }

  package var english: String {
    switch self {
    case .approval: "provisional approval"
    case .settlement: "settlement"
    case .consequence: "proposed consequence"
    case .ending: "refusal or ending"
    }
  }
}
