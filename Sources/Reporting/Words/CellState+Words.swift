internal import EconomyModel

extension CellState {
  func words(_ language: ReportLanguage) -> String { language.pick(chinese, english) }

  /// The institution has replied, usefully or not.
  var isReply: Bool {
    switch self {
    case .hit, .nothing, .mismatch, .rejected, .error: true
    case .pending, .notApplicable, .notAsked: false
    }
  }

  var wasAsked: Bool {
    switch self {
    case .hit, .nothing, .mismatch, .rejected, .error, .pending: true
    case .notApplicable, .notAsked: false
    }
  }

  /// What stands in the way of an answer and how to get one; nil where nothing does, and for 未查询, whose cause says.
  func trouble(_ language: ReportLanguage) -> (missing: String, remedy: String)? {
    switch self {
    case .hit, .nothing, .notApplicable, .notAsked: nil
    case .pending:
      (
        language.pick("机构尚未反馈", "the institution has not answered"),
        language.pick("向机构催办，反馈后重新核对", "chase the institution, verify again when it answers")
      )
    case .mismatch:
      (
        language.pick("证件号码一致而姓名不同", "the number fits, the name is another's"),
        language.pick("由核对人员确认身份后重新核对", "let a verifier confirm the identity, then verify again")
      )
    case .rejected:
      (
        language.pick("机构拒绝提供", "the institution refused"),
        language.pick("向机构了解原因，补齐手续后重新查询", "ask the institution why, complete the papers, ask again")
      )
    case .error:
      (
        language.pick("机构反馈出错", "the institution reported a fault"),
        language.pick("联系机构排除故障后重新查询", "have the institution mend the fault, ask again")
      )
    }
  }
}
