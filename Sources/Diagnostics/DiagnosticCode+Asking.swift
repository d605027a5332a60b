/// Codes of query lists: their layouts, their files and manifests, and their encryption.
extension DiagnosticCode {
  package static let queryPattern = DiagnosticCode(
    "query.pattern", "A text of a list's layout has a placeholder that does not exist.", chinese: "名单版式占位符有误")
  package static let queryFileName = DiagnosticCode(
    "query.file-name", "A query list's file name is none, or would not tell two lists apart.", chinese: "名单文件名不可用")
  package static let queryNoPerson = DiagnosticCode(
    "query.no-person", "A list's layout has no column for the name or the document's number.", chinese: "名单缺少姓名或证件号码列")
  package static let queryItemColumn = DiagnosticCode(
    "query.item-column", "A list's column of items does not fit what its rows stand for.", chinese: "名单项目列不适用")
  package static let queryPath = DiagnosticCode(
    "query.path", "A path of an XML list's layout cannot be written.", chinese: "名单路径不可用")
  package static let queryUnencodable = DiagnosticCode(
    "query.unencodable", "A list would hold a character that its encoding does not have.", chinese: "名单编码无法表示该字符")
  package static let queryControlCharacter = DiagnosticCode(
    "query.control-character", "A list would hold a control character or a line break in a cell.", chinese: "名单含控制字符")
  package static let queryUnquotable = DiagnosticCode(
    "query.unquotable", "A cell holds the separator of a list that quotes nothing.", chinese: "单元格含分隔符且版式无引号")
  package static let queryItemCode = DiagnosticCode(
    "query.item-code", "An item is asked about for which a list's layout has no code.", chinese: "项目未列入名单代码表")
  package static let queryDocumentKind = DiagnosticCode(
    "query.document-kind", "A person's document is of a kind for which a list's layout has no code.",
    chinese: "证件类型未列入名单代码表")
  package static let queryItemsUnsaid = DiagnosticCode(
    "query.items-unsaid", "A list's layout does not say what is asked, and its persons are asked different things.",
    chinese: "名单未列项目而各人项目不同")
  package static let queryNothingAsked = DiagnosticCode(
    "query.nothing-asked", "A person stands on a list and is asked nothing.", chinese: "名单人员无查询项目")

  package static let manifestNotJSON = DiagnosticCode(
    "manifest.not-json", "The manifest beside a file is not JSON in UTF-8.", chinese: "清单不是有效的JSON")
  package static let manifestDigest = DiagnosticCode(
    "manifest.digest", "A digest in a manifest is not the SHA-256 in 64 hexadecimal digits.", chinese: "清单摘要格式不对")
  package static let manifestDigestDiffers = DiagnosticCode(
    "manifest.digest-differs", "A file is not the one whose digest stands in its manifest: cut, changed or exchanged.",
    chinese: "文件与清单摘要不符")
  package static let manifestCountDiffers = DiagnosticCode(
    "manifest.count-differs", "A manifest counts other rows than its file has.", chinese: "记录数与清单不符")
  package static let manifestFileName = DiagnosticCode(
    "manifest.file-name", "A manifest speaks of another file than the one it stands beside.", chinese: "清单文件名不可用")
  package static let manifestUnreadable = DiagnosticCode(
    "manifest.unreadable", "The manifest beside a file cannot be read; the file is refused with it.",
    chinese: "清单无法读取")
  package static let manifestList = DiagnosticCode(
    "manifest.list", "A manifest names another list, week or institution than its file answers.",
    chinese: "清单所列名单不符")
  package static let manifestTotalDiffers = DiagnosticCode(
    "manifest.total-differs", "A manifest totals another sum than its file adds up to.", chinese: "金额合计与清单不符")
  package static let manifestTotalField = DiagnosticCode(
    "manifest.total-field", "A manifest totals a field that its file's layout has no column for.",
    chinese: "清单合计字段不存在")
  package static let manifestNoFile = DiagnosticCode(
    "manifest.no-file", "A manifest speaks of a file that has not come; it waits for it.", chinese: "清单所列文件未到")
  package static let manifestCameLater = DiagnosticCode(
    "manifest.came-later", "A manifest came after its file, which is read again and does not count meanwhile.",
    chinese: "清单后到，文件重新核验")
  package static let manifestFileGone = DiagnosticCode(
    "manifest.file-gone", "A manifest came after its file had been taken in and removed; it cannot be checked.",
    chinese: "清单迟到，文件已不留存")

  package static let certificateUnreadable = DiagnosticCode(
    "certificate.unreadable", "An institution's certificate is not X.509 in PEM.", chinese: "证书无法读取")
  package static let certificateNotValid = DiagnosticCode(
    "certificate.not-valid", "An institution's certificate has expired, or does not hold yet.", chinese: "证书不在有效期内")
  package static let certificateKey = DiagnosticCode(
    "certificate.key", "An institution's certificate holds no RSA or EC key of usable strength.", chinese: "证书密钥不可用")
  package static let certificateUsage = DiagnosticCode(
    "certificate.usage", "An institution's certificate is for signatures only.", chinese: "证书不可用于加密")
  package static let encryptionFailed = DiagnosticCode(
    "encryption.failed", "A list could not be encrypted.", chinese: "加密失败")

  package static let asking: [DiagnosticCode] = [
    queryPattern, queryFileName, queryNoPerson, queryItemColumn, queryPath, queryUnencodable, queryControlCharacter,
    queryUnquotable, queryItemCode, queryDocumentKind, queryItemsUnsaid, queryNothingAsked,
    manifestNotJSON, manifestDigest, manifestDigestDiffers,
    manifestCountDiffers, manifestFileName, manifestUnreadable, manifestList, manifestTotalDiffers, manifestTotalField,
    manifestNoFile, manifestCameLater, manifestFileGone, certificateUnreadable, certificateNotValid, certificateKey,
    certificateUsage, encryptionFailed,
  ]
}
