/// Codes of the room that this file is named after; list each in the array below too.
extension DiagnosticCode {
  package static let reportUnreadable = DiagnosticCode(
    "report.unreadable", "Bytes that should be a report's JSON are not, or lack a part.", chinese: "核对报告数据无法读取")
  package static let reportLayout = DiagnosticCode(
    "report.layout", "A report was written in a layout that this hedui does not know.", chinese: "核对报告版式较新")
  package static let reportUnwritable = DiagnosticCode(
    "report.unwritable", "A report cannot be written as JSON.", chinese: "核对报告无法写成 JSON")
  package static let reportDigest = DiagnosticCode(
    "report.digest", "A report's content does not have the digest that stands beside it.", chinese: "核对报告摘要不符")
  package static let reportSignature = DiagnosticCode(
    "report.signature", "The signature under a report is not the centre's, or the report was changed after it.",
    chinese: "核对报告签名不符")
  package static let reportUnsigned = DiagnosticCode(
    "report.unsigned", "A prepared report carries no signature.", chinese: "核对报告未签发")
  package static let reportSigningKey = DiagnosticCode(
    "report.signing-key", "The bytes given as signing key are no Ed25519 key.", chinese: "签名密钥损坏")
  package static let reportItemMissing = DiagnosticCode(
    "report.item-missing", "A report has no finding about the item asked for.", chinese: "报告中没有该项目")
  package static let reportTemplate = DiagnosticCode(
    "report.template", "A page's template is broken; a defect of this program.", chinese: "报告模板损坏")

  package static let reporting: [DiagnosticCode] = [
    reportUnreadable, reportLayout, reportUnwritable, reportDigest, reportSignature, reportUnsigned,
    reportSigningKey, reportItemMissing, reportTemplate,
  ]
}
