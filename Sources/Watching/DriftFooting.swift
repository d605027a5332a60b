/// What an answer could be held against.
package enum DriftFooting: Hashable, Sendable {
  case noHistory
  /// Too few earlier weeks or too few rows: only gross changes would have been flagged.
  case grossOnly(weeks: Int, rows: Int64)
  case full(weeks: Int)

  package var chinese: String {
    switch self {
    case .noHistory: "尚无历史，未作异动监测"
    case .grossOnly(let weeks, let rows): "仅有\(weeks)周历史、本次\(rows)行，只监测显著异动"
    case .full(let weeks): "已与前\(weeks)周对照"
    }
  }

  package var english: String {
    switch self {
    case .noHistory: "no earlier weeks: not watched"
    case .grossOnly(let weeks, let rows): "\(weeks) earlier weeks and \(rows) rows: watched for gross changes only"
    case .full(let weeks): "held against \(weeks) earlier weeks"
    }
  }
}
