/// How a line stands to the promise, seen from the family. A difference is a fact, never an accusation.
package enum SettlementStanding: String, Hashable, CaseIterable, Sendable, Codable {
  case agrees
  /// The family is worse off than it promised.
  case favourable
  /// The family is better off than it promised.
  case unfavourable
  case toExplain = "to-explain"
  case notVerifiable = "not-verifiable"
  /// The family's rebuttal was accepted: the record counts for nothing.
  case rebutted
  case shownOnly = "shown-only"
  /// Nobody goes on before a person has resolved it.
  case blocked

  package var chinese: String {
    switch self {
    case .agrees: "一致"
    case .favourable: "有利于家庭"
    case .unfavourable: "不利于家庭"
    case .toExplain: "需说明"
    case .notVerifiable: "未能核对"
    case .rebutted: "反证成立"
    case .shownOnly: "仅列示"
    case .blocked: "待人工处理"
    }
  }

  package var english: String {
    switch self {
    case .agrees: "agrees"
    case .favourable: "in the family's favour"
    case .unfavourable: "not in the family's favour"
    case .toExplain: "to be explained"
    case .notVerifiable: "not verifiable"
    case .rebutted: "rebutted"
    case .shownOnly: "shown only"
    case .blocked: "a person has to resolve it"
    }
  }
}
