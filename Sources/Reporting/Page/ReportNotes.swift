internal import EconomyModel

/// 四、说明.
struct ReportNotes {
  private let report: VerificationReport
  private let language: ReportLanguage

  init(_ report: VerificationReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  var sentences: [String] {
    [
      language.pick(
        "本报告依据授权书载明的范围，对照各机构反馈的信息出具；核对中心只核对、不认定，本报告不是救助资格的结论。",
        "This report sets what institutions returned, within the authorisations, against the declaration. "
          + "The centre verifies and does not decide: it is no decision on eligibility."),
      language.pick(
        "“少报”“漏报”“多报”“状态不符”等是对照结果的中性描述，不是对失信或违规的认定；“未反馈”“未查询”不等于“查无”。",
        "Difference classes are neutral facts, never an accusation; “no reply” and “not asked” are not “nothing found”."
      ),
      language.pick(
        "对核对结果有异议的，请自收到本报告之日起5日内向受理机关提出，并提供有关证明材料。",
        "Objections are to be raised within 5 days of receipt, with supporting papers."),
      language.pick(
        "本报告仅供本行政区域内社会救助审核使用，不做其他用途。",
        "For the examination of social assistance within this administrative region only, and for no other use."),
      language.pick("比较口径及允许误差依据：\(report.policyBasis)。", "Basis of comparison and tolerance: \(report.policyBasis)."),
    ]
  }
}
