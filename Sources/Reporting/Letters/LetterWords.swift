internal import EconomyModel

/// The labels of a letter to the family.
struct LetterWords: Encodable, Hashable, Sendable {
  let caseNumber: String
  let applicant: String
  let document: String
  let scheme: String
  let track: String
  let committedOn: String
  let enrolledOn: String
  let decidedOn: String
  let proposedOn: String
  let outcome: String
  let reason: String
  let decisionHeading: String
  let linesHeading: String
  let item: String
  let promised: String
  let found: String
  let conclusion: String
  let legend: String
  let pendingHeading: String
  let person: String
  let state: String
  let moneyHeading: String
  let consequenceHeading: String
  let grade: String
  let measures: String
  let fine: String
  let objectionHeading: String
  let notesHeading: String
  let basis: String

  static let chinese = LetterWords(
    caseNumber: "核对编号",
    applicant: "申请人",
    document: "证件号码",
    scheme: "救助类型",
    track: "办理路径",
    committedOn: "承诺日期",
    enrolledOn: "救助起始日",
    decidedOn: "决定日期",
    proposedOn: "建议日期",
    outcome: "决定",
    reason: "理由",
    decisionHeading: "告知事项",
    linesHeading: "承诺与核实情况",
    item: "核对项目",
    promised: "承诺",
    found: "核实",
    conclusion: "结论",
    legend: "“—”表示未承诺或无可比较的核实数，不等于零。",
    pendingHeading: "尚未取得有效反馈的事项",
    person: "成员",
    state: "情况",
    moneyHeading: "救助资金",
    consequenceHeading: "拟向主管部门提出的建议",
    grade: "等级",
    measures: "建议措施",
    fine: "建议罚款",
    objectionHeading: "如有异议",
    notesHeading: "说明",
    basis: "依据")

  static let english = LetterWords(
    caseNumber: "Case number",
    applicant: "Applicant",
    document: "Identity number",
    scheme: "Scheme",
    track: "Track",
    committedOn: "Committed on",
    enrolledOn: "Assisted from",
    decidedOn: "Decided on",
    proposedOn: "Proposed on",
    outcome: "Decision",
    reason: "Reason",
    decisionHeading: "What we have to tell you",
    linesHeading: "What you promised and what was verified",
    item: "Item",
    promised: "Promised",
    found: "Verified",
    conclusion: "Conclusion",
    legend: "A dash means that nothing was promised, or that nothing comparable was verified: not the same as zero.",
    pendingHeading: "What has no usable answer yet",
    person: "Member",
    state: "State",
    moneyHeading: "Assistance paid",
    consequenceHeading: "What is to be proposed to the competent authority",
    grade: "Grade",
    measures: "Measures proposed",
    fine: "Fine proposed",
    objectionHeading: "How to object",
    notesHeading: "Notes",
    basis: "Basis")
}

extension ReportLanguage {
  var letterWords: LetterWords {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }

  func word(_ wording: Wording) -> String { pick(wording.chinese, wording.english) }
}
