/// The columns of a list of leads.
enum LeadColumn: ListColumn {
  case caseNumber, text, reporter, day

  var heads: [String] {
    switch self {
    case .caseNumber: ["核对编号", "caseNumber"]
    case .text: ["线索", "线索内容", "情况说明", "lead"]
    case .reporter: ["报告人", "社会救助协理员", "协理员", "reporter"]
    case .day: ["发现日期", "报告日期", "date"]
    }
  }
}
