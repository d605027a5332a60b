/// A fact about a whole file, and the placeholder that stands for it in a pattern.
package enum FactKind: String, Hashable, Sendable, CaseIterable {
  case asOf, feedbackAt, list, sequence, createdAt

  var placeholder: String {
    switch self {
    case .asOf: "{date}"
    case .feedbackAt, .createdAt: "{time}"
    case .list: "{text}"
    case .sequence: "{number}"
    }
  }

  var chinese: String {
    switch self {
    case .asOf: "数据日期"
    case .feedbackAt: "反馈时间"
    case .list: "查询名单号"
    case .sequence: "文件序号"
    case .createdAt: "文件生成时间"
    }
  }
}
