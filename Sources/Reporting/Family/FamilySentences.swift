internal import EconomyModel

/// The sentences of a notice: to whom it speaks, how to object, what it is and is not.
struct FamilySentences {
  private let report: VerificationReport
  private let language: ReportLanguage

  init(_ report: VerificationReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  func opening(to applicant: String) -> String {
    language.pick(
      "\(applicant)：根据您家的申请和授权，本中心向有关机构核对了您家的经济状况。现将您家成员的核对结果告知如下。",
      "To \(applicant): upon your household's application and authorisations this centre has verified its economic "
        + "circumstances with the institutions concerned. These are the results about its members.")
  }

  /// 民法典 201、203: the day of receipt is not counted; a last day that is a holiday moves on.
  var objection: [String] {
    [
      language.pick(
        "对核对结果有异议的，请自收到本告知书之日起5日内，向受理申请的机关提出。"
          + "收到当日不计入；最后一日是法定休假日的，以休假日结束的次日为最后一日。",
        "Objections are to be raised with the office that took the application within 5 days of receipt. The day of "
          + "receipt is not counted; where the last day is a public holiday, the day after the holiday is the last."),
      language.pick(
        "提出异议时，请写明核对编号、有异议的项目和理由，并提供有关证明材料，"
          + "例如机构出具的余额、注销、过户或者更正证明。",
        "State the case number, the item and why, and add supporting papers, such as an institution's statement of "
          + "balance, closure, transfer or correction."),
      language.pick(
        "经复核更正的，另行出具补充报告和新的告知书；本告知书原文不作改动。",
        "What is corrected on review makes a supplementary report and a new notice; this one is never edited."),
    ]
  }

  var notes: [String] {
    [
      language.pick(
        "核对中心只核对、不认定：本告知书不是救助资格的决定，是否给予救助由有权机关另行决定并告知。",
        "The centre verifies and does not decide: this is no decision on eligibility, which another office takes and "
          + "tells you."),
      language.pick(
        "“少报”“漏报”“多报”“状态不符”等是对照结果的中性描述，不是对失信或违规的认定；“未反馈”“未查询”不等于“查无”。",
        "Difference classes are neutral facts, never an accusation; “no reply” and “not asked” are not “nothing found”."
      ),
      language.pick(
        "为保护个人信息，本告知书不列义务人的姓名和经济状况，只列其义务、与申请人家庭的关系和计入的费用。",
        "To protect their privacy, those with a duty of support appear by duty and relation and with what is counted "
          + "of their support, not by name or circumstances."),
      language.pick(
        "比较口径及允许误差依据：\(report.policyBasis)。",
        "Basis of comparison and tolerance: \(report.policyBasis)."),
      language.pick(
        "本告知书仅供您家了解核对结果、提出异议使用。电子版可用核对中心公布的公钥核验真伪，纸面凭校验码核对。",
        "For the household's own information and objections only. The electronic page can be checked with the "
          + "centre's public key, the print by its verify code."),
    ]
  }
}
