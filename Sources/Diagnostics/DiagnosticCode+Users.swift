/// Codes of users, what they write down, and the pages.
extension DiagnosticCode {
  package static let lookAlertNotOpen = DiagnosticCode(
    "look-alert.not-open", "No such alert about looks at families waits for an auditor.",
    chinese: "没有这条待处理的查看警示")
  package static let lookAlertOwn = DiagnosticCode(
    "look-alert.own", "An alert cannot be acknowledged by whom it is about.",
    chinese: "不得处理针对本人的警示")
  package static let noteEmpty = DiagnosticCode(
    "note.empty", "A note without a text, or a review without a reason.",
    chinese: "说明内容为空")
  package static let noteItem = DiagnosticCode(
    "note.item", "A note on an item that the report does not have, or an objection to one item.",
    chinese: "说明的项目不对")
  package static let noteOwn = DiagnosticCode(
    "note.own", "A note cannot be reviewed by whoever wrote it down.",
    chinese: "不得复核本人记录的说明")
  package static let noteReviewed = DiagnosticCode(
    "note.reviewed", "Somebody has reviewed the note already.",
    chinese: "说明已复核")
  package static let noteTooLong = DiagnosticCode(
    "note.too-long", "A note is longer than a page.",
    chinese: "说明过长")
  package static let noteUnknown = DiagnosticCode(
    "note.unknown", "There is no such note, or not in one's regions.",
    chinese: "没有这条说明")
  package static let paperEmpty = DiagnosticCode(
    "paper.empty", "A paper that is attached has no content.",
    chinese: "附件为空文件")
  package static let paperKind = DiagnosticCode(
    "paper.kind", "A paper that is attached is no PDF, JPEG or PNG by its first bytes.",
    chinese: "附件不是PDF、JPEG或PNG")
  package static let paperName = DiagnosticCode(
    "paper.name", "The name of a paper that is attached has folders or signs in it that names of papers have not.",
    chinese: "附件名称不能使用")
  package static let paperTooLarge = DiagnosticCode(
    "paper.too-large", "A paper that is attached is larger than what is kept.",
    chinese: "附件过大")
  package static let paperTooMany = DiagnosticCode(
    "paper.too-many", "More papers are attached to a note than it may have.",
    chinese: "附件过多")
  package static let reportChanged = DiagnosticCode(
    "report.changed", "The report was prepared anew between the look at it and its issue.",
    chinese: "报告内容已更新，请重新查看")
  package static let reviewNoRow = DiagnosticCode(
    "review.no-row", "No such held row waits for a person, or not in one's regions.", chinese: "没有这条待认定的记录")
  package static let serveAddress = DiagnosticCode(
    "serve.address", "The address to serve on is taken or none of this machine's.",
    chinese: "服务地址不可用")
  package static let serveCertificate = DiagnosticCode(
    "serve.certificate", "The certificate or its key cannot be used.",
    chinese: "证书或私钥不可用")
  package static let servePublic = DiagnosticCode(
    "serve.public-without-tls", "Pages with personal data are not served to other machines without TLS.",
    chinese: "对外服务必须使用TLS")
  package static let serveRunning = DiagnosticCode(
    "serve.already-running", "Another process serves the pages of this centre.",
    chinese: "网页服务已在运行")
  package static let signInLocked = DiagnosticCode(
    "sign-in.locked", "Too many wrong passwords: the account is locked for a while.",
    chinese: "账号已暂时锁定")
  package static let signInRefused = DiagnosticCode(
    "sign-in.refused", "The name or the password is wrong, or the account is not active.",
    chinese: "用户名或密码不正确")
  package static let userExists = DiagnosticCode(
    "user.exists", "The name is taken; names stay taken.",
    chinese: "用户名已存在")
  package static let userLastAdministrator = DiagnosticCode(
    "user.last-administrator", "The last active administrator cannot be put out of action.",
    chinese: "不能停用最后一名管理员")
  package static let userName = DiagnosticCode(
    "user.name", "A user's name is of another form.",
    chinese: "用户名格式不对")
  package static let userOutsideRegion = DiagnosticCode(
    "user.outside-region", "A family of a region that is not the user's.", chinese: "不在本人管辖范围内")
  package static let userPassword = DiagnosticCode(
    "user.password", "A password that is too short, too long or too plain.",
    chinese: "密码不符合要求")
  package static let userRegion = DiagnosticCode(
    "user.region", "A region is not the beginning of a GB/T 2260 code.",
    chinese: "区划代码格式不对")
  package static let userRole = DiagnosticCode(
    "user.role", "The user's role does not allow this.",
    chinese: "角色无此权限")
  package static let userUnknown = DiagnosticCode(
    "user.unknown", "There is no such user.",
    chinese: "没有这个用户")

  package static let users: [DiagnosticCode] = [
    lookAlertNotOpen, lookAlertOwn, noteEmpty, noteItem, noteOwn, noteReviewed, noteTooLong, noteUnknown,
    paperEmpty, paperKind, paperName, paperTooLarge, paperTooMany, reportChanged, reviewNoRow, serveAddress,
    serveCertificate, servePublic, serveRunning, signInLocked, signInRefused,
    userExists, userLastAdministrator,
    userName, userOutsideRegion, userPassword, userRegion, userRole, userUnknown,
  ]
}
