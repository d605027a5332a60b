/// Codes about sources that are watched for drift.
extension DiagnosticCode {
  package static let alarmNotOpen = DiagnosticCode(
    "alarm.not-open", "No alarm of this source is open in this batch.", chinese: "没有待确认的数据异动")
  package static let alarmWithoutReason = DiagnosticCode(
    "alarm.without-reason", "An alarm is acknowledged with a reason or not at all.", chinese: "确认数据异动须写明理由")
  package static let profileDamaged = DiagnosticCode(
    "profile.damaged", "What was counted of a source's answer was changed or damaged.", chinese: "来源监测数据已损坏")
  package static let reportSourceAlarmed = DiagnosticCode(
    "report.source-alarmed",
    "A report rests on a source that left its own history, and nobody has acknowledged that yet.",
    chinese: "来源数据异动尚未确认，不能签发")

  package static let watching: [DiagnosticCode] = [
    alarmNotOpen, alarmWithoutReason, profileDamaged, reportSourceAlarmed,
  ]
}
