/// 失信等级: how grave a breach of a commitment is, least first.
package enum ConsequenceGrade: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
  /// 一般失信
  case minor
  /// 较重失信
  case serious
  /// 严重失信
  case grave

  private var rank: Int {
    switch self {
    case .minor: 0
    case .serious: 1
    case .grave: 2
    }
  }

  package static func < (left: ConsequenceGrade, right: ConsequenceGrade) -> Bool { left.rank < right.rank }

  package var chinese: String {
    switch self {
    case .minor: "一般失信"
    case .serious: "较重失信"
    case .grave: "严重失信"
    }
  }

  package var english: String {
    switch self {
    case .minor: "minor breach"
    case .serious: "serious breach"
    case .grave: "grave breach"
    }
  }
}
