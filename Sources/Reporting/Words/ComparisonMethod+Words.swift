internal import EconomyModel

extension ComparisonMethod {
  /// The rule in one sentence.
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .sum:
      language.pick(
        "合计比较：各机构核实数之和与申报数之和相比，差额在允许误差内为一致。",
        "Sum: the total returned is set against the total declared; within tolerance they are consistent.")
    case .cap:
      language.pick(
        "超限标志：转载机构自己的是否超限结论，不重新计算。",
        "Cap: the institution's own over-limit flag is passed on, never recomputed.")
    case .set:
      language.pick(
        "逐条比较：登记的每条记录与申报的每条记录相对照。",
        "Set: each registered record is set against each declared one.")
    case .equal:
      language.pick("状态比较：登记的状态与申报的状态是否相同。", "Status: the registered status equals the declared one, or not.")
    case .amount:
      language.pick(
        "按年金额比较：同类收入十二个月的核实数与申报数相比。",
        "Amount: twelve months of an income class, returned against declared.")
    case .imputed:
      language.pick(
        "推算下限：以缴费基数推算十二个月收入的下限，与申报数相比。",
        "Imputed: a twelve-month floor drawn from the contribution base is set against the declared amount.")
    case .explain:
      language.pick(
        "需说明：无可比较的申报数，查得的情况请申请人说明。", "Explain: nothing to compare; whatever was found wants an explanation.")
    case .stop:
      language.pick("停止签发：查得的情况须由人工核实后方可签发。", "Stop: what was found blocks issue until a person resolves it.")
    }
  }
}
