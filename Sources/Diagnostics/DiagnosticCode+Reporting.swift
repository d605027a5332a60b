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
  package static let reportVerifyCode = DiagnosticCode(
    "report.verify-code", "A report's verify code is not the one that its digest gives.", chinese: "校验码与摘要不符")
  package static let reportRewritten = DiagnosticCode(
    "report.rewritten", "A report's file holds something else beside its value, or holds it in another order.",
    chinese: "文件不是系统写出的原样")
  package static let reportAltered = DiagnosticCode(
    "report.altered", "A page shows something else than the value it carries.", chinese: "页面与所载数据不符")
  package static let reportPageForm = DiagnosticCode(
    "report.page-form", "A page was made by another version of the program, so that its lines cannot be compared.",
    chinese: "页面由其他版本的程序制作，无法逐行比对")
  package static let reportPublicKey = DiagnosticCode(
    "report.public-key", "The file given as the centre's public key is none.", chinese: "公钥文件不对")
  package static let reportNotHere = DiagnosticCode(
    "report.not-here", "The centre holds no such report, or one that says something else.",
    chinese: "本中心没有这份报告，或者内容不同")
  package static let reportEnvelope = DiagnosticCode(
    "report.envelope", "What stands around a report, outside its signature, is not what the centre recorded.",
    chinese: "签名以外的记载与本中心记录不符")
  package static let evidenceMissing = DiagnosticCode(
    "evidence.missing", "Neither the archive nor the evidence holds the bytes that a report cites.",
    chinese: "所引原始数据已不存在")
  package static let evidenceFile = DiagnosticCode(
    "evidence.file", "An archived file does not have the SHA-256 that a report cites, or cannot be opened.",
    chinese: "存档文件与报告所引摘要不符")
  package static let evidenceRow = DiagnosticCode(
    "evidence.row", "No record stands in a file at the line and bytes that a report cites.",
    chinese: "所引行号及字节处没有该记录")
  package static let evidenceFields = DiagnosticCode(
    "evidence.fields", "The row at the bytes that a report cites gives other fields than the report prints.",
    chinese: "原始数据与报告所列内容不符")

  package static let reporting: [DiagnosticCode] = [
    reportUnreadable, reportLayout, reportUnwritable, reportDigest, reportSignature, reportUnsigned,
    reportSigningKey, reportItemMissing, reportTemplate, reportVerifyCode, reportRewritten, reportAltered,
    reportPageForm, reportPublicKey, reportNotHere, reportEnvelope, evidenceMissing, evidenceFile, evidenceRow,
    evidenceFields,
  ]
}
