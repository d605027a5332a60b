/// A fact about a whole file, and the placeholder that stands for it in a pattern.
package enum FactKind: String, Hashable, Sendable, CaseIterable {
  case asOf, feedbackAt, list

  var placeholder: String {
    switch self {
    case .asOf: "{date}"
    case .feedbackAt: "{time}"
    case .list: "{text}"
    }
  }

  var chinese: String {
    switch self {
    case .asOf: "数据日期"
    case .feedbackAt: "反馈时间"
    case .list: "查询名单号"
    }
  }
}
