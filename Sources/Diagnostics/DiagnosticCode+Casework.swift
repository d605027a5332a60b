/// Codes of commitment cases: their terms, and the guards of their life.
extension DiagnosticCode {
  package static let termsBasis = DiagnosticCode(
    "terms.basis", "A rule of a track names no text that it rests on.", chinese: "规则没有依据")
  package static let termsClock = DiagnosticCode(
    "terms.clock", "A clock of a track is no length of time that a clock can have.", chinese: "期限长度不对")
  package static let termsClockMissing = DiagnosticCode(
    "terms.clock-missing", "A track lacks the clock that one of its rules needs.", chinese: "缺少期限")
  package static let termsOutcome = DiagnosticCode(
    "terms.outcome", "A track's cases could only end against the family.", chinese: "办理结果不完整")
  package static let termsConsequence = DiagnosticCode(
    "terms.consequence", "A line of a consequence matrix does not hold together.", chinese: "失信后果规则不对")
  package static let termsRepair = DiagnosticCode(
    "terms.repair", "A repair path says nothing of what must have been done.", chinese: "信用修复规则不完整")
  package static let casePaper = DiagnosticCode(
    "case.paper", "A paper of evidence is not named by a digest and a name.", chinese: "证据材料登记不完整")
  package static let caseDeedID = DiagnosticCode(
    "case.deed-id", "A deed's name is none, or another deed of the case has it.", chinese: "办理记录编号不对或重复")
  package static let caseDeedDay = DiagnosticCode(
    "case.deed-day", "A day in a deed has not come yet, or lies before what it follows.", chinese: "日期不合理")
  package static let caseDeedOrder = DiagnosticCode(
    "case.deed-order", "A deed is dated before the last one of its case.", chinese: "办理记录日期早于上一条")
  package static let caseActor = DiagnosticCode(
    "case.actor", "A deed that nobody did.", chinese: "未注明办理人")
  package static let caseNotOpened = DiagnosticCode(
    "case.not-opened", "A deed of a case that was never opened.", chinese: "案件未开案")
  package static let caseState = DiagnosticCode(
    "case.state", "Such an event cannot happen where the case stands.", chinese: "当前状态不允许此操作")
  package static let caseSecondPerson = DiagnosticCode(
    "case.second-person", "A decision by the person who prepared it.", chinese: "审核人不得为经办人")
  package static let caseEvidence = DiagnosticCode(
    "case.evidence", "A deed lacks the paper that it has to rest on.", chinese: "缺少证据材料")
  package static let caseRationale = DiagnosticCode(
    "case.rationale", "A decision without a reason.", chinese: "未填写理由")
  package static let casePublicity = DiagnosticCode(
    "case.publicity", "A publicity that does not run, runs already, or is not over.", chinese: "公示未完成")
  package static let casePeriod = DiagnosticCode(
    "case.period", "A period that others may still use is not over.", chinese: "期限未满")
  package static let caseObjectionOpen = DiagnosticCode(
    "case.objection-open", "An objection waits for its decision.", chinese: "异议尚未处理")
  package static let caseObjectionLate = DiagnosticCode(
    "case.objection-late", "An objection came after its period.", chinese: "异议已超过期限")
  package static let caseObjectionUnknown = DiagnosticCode(
    "case.objection-unknown", "No such objection waits, or there is nothing to object to.", chinese: "没有相应的异议")
  package static let caseAnswers = DiagnosticCode(
    "case.answers", "A report is no later one than the case has, or is not sound.", chinese: "核对结果不对")
  package static let casePending = DiagnosticCode(
    "case.pending", "A confirmation while cells are pending or items not verified.",
    chinese: "尚有未反馈项目，不得确认")
  package static let caseFollowUpEarly = DiagnosticCode(
    "case.follow-up", "A follow-up that is not due, or that the track does not know.", chinese: "后续核查未到期")
  package static let caseExtension = DiagnosticCode(
    "case.extension", "An extension that is none, too long or not allowed.", chinese: "延期不对")
  package static let caseOutcome = DiagnosticCode(
    "case.outcome", "An outcome that was not proposed, or that the track does not know.", chinese: "办理结果不对")
  package static let caseProposal = DiagnosticCode(
    "case.proposal", "A settlement that is not proposed, or rests on what has changed.",
    chinese: "没有可决定的结算意见")
  package static let caseDeceit = DiagnosticCode(
    "case.deceit", "Deceit that is not established, or not decided; a mismatch is none.", chinese: "欺骗未经认定")
  package static let caseNotice = DiagnosticCode(
    "case.notice", "A letter that was not served, or says what nobody decided.", chinese: "未送达告知")
  package static let caseConsequence = DiagnosticCode(
    "case.consequence", "A consequence that the matrix does not have, or that does not stand.",
    chinese: "失信处理建议不对")
  package static let caseFine = DiagnosticCode(
    "case.fine", "A fine outside its range.", chinese: "罚款超出范围")
  package static let caseRepair = DiagnosticCode(
    "case.repair", "A repair that is not yet possible, or not applied for.", chinese: "信用修复条件不符")
  package static let caseMember = DiagnosticCode(
    "case.member", "Somebody who is not, or is already, a member.", chinese: "家庭成员不符")
  package static let caseRebuttal = DiagnosticCode(
    "case.rebuttal", "No such rebuttal waits, or one does.", chinese: "反证尚未审核或不存在")
  package static let caseAuthorisation = DiagnosticCode(
    "case.authorisation", "The authorisations on file are not those of the household.", chinese: "授权书已失效")
  package static let caseReportExpired = DiagnosticCode(
    "case.report-expired", "The report is older than it may be.", chinese: "核对报告已过有效期")
  package static let caseMoney = DiagnosticCode(
    "case.money", "An amount that is none, or more than there is to it.", chinese: "金额不对")
  package static let caseReference = DiagnosticCode(
    "case.reference", "Money without a reference, or with one that is booked.", chinese: "凭证号缺失或重复")

  package static let casework: [DiagnosticCode] = [
    termsBasis, termsClock, termsClockMissing, termsOutcome, termsConsequence, termsRepair, casePaper,
    caseDeedID, caseDeedDay, caseDeedOrder, caseActor, caseNotOpened, caseState, caseSecondPerson, caseEvidence,
    caseRationale, casePublicity, casePeriod, caseObjectionOpen, caseObjectionLate, caseObjectionUnknown, caseAnswers,
    casePending, caseFollowUpEarly, caseExtension, caseOutcome, caseProposal, caseDeceit, caseNotice, caseConsequence,
    caseFine, caseRepair, caseMember, caseRebuttal, caseAuthorisation, caseReportExpired, caseMoney, caseReference,
  ]
}
