import EconomyModel

/// 失信处理建议 as the plan has it, from draft to repair.
struct PlannedConsequence {
  let grade: String
  let measures: [String]
  /// In fen.
  let fine: Int64?
  var standing = "proposed"
  var servedOn: CivilDate?
  var exportedOn: CivilDate?

  var isForPlatform: Bool { measures.contains("credit-record") }

  /// To be handed over, or taken back, with the platform's next list.
  var isWaitingToLeave: Bool { isForPlatform && (standing == "approved" || standing == "to-withdraw") }
}
