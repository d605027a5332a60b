internal import EconomyModel

extension BatchSummary {
  var asked: Int { cells.filter(\.state.wasAsked).reduce(0) { $0 + $1.count } }
  var answered: Int { cells.filter(\.state.isAnswered).reduce(0) { $0 + $1.count } }

  /// Validly answered queries of those asked, rounded down to a tenth: `92.5 %`; a dash when nothing was asked.
  var coverage: String {
    guard asked > 0 else { return "—" }
    let tenths = answered * 1000 / asked
    return "\(tenths / 10).\(tenths % 10) %"
  }

  var rows: Int64 { fates.reduce(0) { $0 + $1.rows } }
  var bytes: Int64 { fates.reduce(0) { $0 + $1.bytes } }
}

extension RowFate {
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .accepted: language.pick("采用", "accepted")
    case .held: language.pick("待人工确认", "held for a person")
    case .rejected: language.pick("拒收", "rejected")
    case .duplicate: language.pick("重复", "duplicate")
    case .notAsked: language.pick("未委托（已丢弃）", "not asked (dropped)")
    case .structure: language.pick("表头表尾等", "structure")
    case .refused: language.pick("随文件拒收", "refused with its file")
    }
  }
}
