/// Codes of the room that composes the stages: the centre, its batches, reports, vault.
extension DiagnosticCode {
  package static let adapterUnknown = DiagnosticCode(
    "adapter.unknown", "An institution names an adapter that the centre does not have.",
    chinese: "适配器不存在")
  package static let archiveDamaged = DiagnosticCode(
    "archive.damaged", "A sealed file was changed, cut, or sealed with another key.",
    chinese: "归档文件已损坏")
  package static let archiveFull = DiagnosticCode(
    "archive.disk-full", "The disk is full; what was being written was removed.",
    chinese: "归档时磁盘已满")
  package static let archiveMissing = DiagnosticCode(
    "archive.missing", "A received file is not in the archive.",
    chinese: "归档文件不存在")
  package static let archiveUnreadable = DiagnosticCode(
    "archive.unreadable", "A sealed file cannot be read.",
    chinese: "归档文件无法读取")
  package static let archiveUnwritable = DiagnosticCode(
    "archive.unwritable", "A file of the archive or the keys cannot be written.",
    chinese: "归档无法写入")
  package static let auditHeadDiffers = DiagnosticCode(
    "audit.head-differs", "A row of the audit record is not the one whose head was kept outside.",
    chinese: "审计记录与留存值不符")
  package static let auditHeadLags = DiagnosticCode(
    "audit.head-lags", "The last transaction was written and its head was not: a run was killed between.",
    chinese: "审计留存值滞后")
  package static let auditHeadsDamaged = DiagnosticCode(
    "audit.heads-damaged", "The file of audit heads is damaged.",
    chinese: "审计留存文件已损坏")
  package static let auditHeadsMissing = DiagnosticCode(
    "audit.heads-missing", "The file of audit heads is not there.",
    chinese: "审计留存文件不存在")
  package static let auditRowChanged = DiagnosticCode(
    "audit.row-changed", "A row of the audit record was changed, or the chain rebuilt without the key.",
    chinese: "审计记录被改动")
  package static let auditRowMissing = DiagnosticCode(
    "audit.row-missing", "A row of the audit record was removed.",
    chinese: "审计记录缺行")
  package static let auditTailCut = DiagnosticCode(
    "audit.tail-cut", "The end of the audit record was cut off.",
    chinese: "审计记录尾部被截断")
  package static let authorisationWithoutCase = DiagnosticCode(
    "authorisation.without-case", "An authorisation came for a case that is not on file; it is kept and waits.",
    chinese: "授权书对应的核对编号尚未受理")
  package static let batchAlreadyRunning = DiagnosticCode(
    "batch.already-running", "Another batch run holds this centre.",
    chinese: "批次正在运行")
  package static let batchClosed = DiagnosticCode(
    "batch.closed", "The batch is closed; what still arrives for it is a late answer.",
    chinese: "批次已关闭")
  package static let batchNotCutOff = DiagnosticCode(
    "batch.not-cut-off", "The batch's cut-off has not ended yet.",
    chinese: "批次尚未截止")
  package static let batchWaiting = DiagnosticCode(
    "batch.waiting", "The batch cannot close: answers are outstanding and not yet past due.",
    chinese: "批次仍在等待反馈")
  package static let clockSetBack = DiagnosticCode(
    "clock.set-back", "The day of reckoning lies before what the centre has already done.",
    chinese: "系统日期被调回")
  package static let batchUnknown = DiagnosticCode(
    "batch.unknown", "There is no such batch.",
    chinese: "批次不存在")
  package static let caseUnknown = DiagnosticCode(
    "case.unknown", "There is no such case.",
    chinese: "核对编号不存在")
  package static let centreExists = DiagnosticCode(
    "centre.exists", "The folder for a new centre holds something.",
    chinese: "目录已有内容")
  package static let centreUnwritable = DiagnosticCode(
    "centre.unwritable", "A centre folder cannot be written.",
    chinese: "核对中心目录无法写入")
  package static let fileNotUTF8 = DiagnosticCode(
    "file.not-utf-8", "A configuration file is not UTF-8.",
    chinese: "配置文件不是UTF-8")
  package static let fileOverThreshold = DiagnosticCode(
    "file.over-threshold", "More rows of a file were rejected than the centre allows; it is refused whole.",
    chinese: "不合格行超过上限，整份退回")
  package static let inboxAmbiguousFile = DiagnosticCode(
    "inbox.ambiguous-file", "A file fits the patterns of more than one institution.",
    chinese: "文件归属不唯一")
  package static let inboxMissing = DiagnosticCode(
    "inbox.missing", "A path to ingest is not there.",
    chinese: "待导入路径不存在")
  package static let inboxNoBatch = DiagnosticCode(
    "inbox.no-batch", "No open batch asked this institution about this item.",
    chinese: "没有批次询问过该机构该项目")
  package static let inboxOtherList = DiagnosticCode(
    "inbox.other-list", "A file names a query list that another institution was sent.",
    chinese: "文件所列名单属于其他机构")
  package static let inboxTwoBatches = DiagnosticCode(
    "inbox.two-batches", "A file names no list, and more than one open batch may be meant.",
    chinese: "无法判断属于哪个批次")
  package static let inboxUnknownList = DiagnosticCode(
    "inbox.unknown-list", "A file names a query list that this centre never wrote.",
    chinese: "名单编号不存在")
  package static let inboxUnknownFile = DiagnosticCode(
    "inbox.unknown-file", "No institution has a pattern that fits a file.",
    chinese: "文件归属不明")
  package static let keysDamaged = DiagnosticCode(
    "keys.damaged", "A key file does not hold a key.",
    chinese: "密钥文件已损坏")
  package static let keysExist = DiagnosticCode(
    "keys.exist", "The folder for new keys is there already.",
    chinese: "密钥目录已存在")
  package static let keysMissing = DiagnosticCode(
    "keys.missing", "A key file is not there.",
    chinese: "密钥文件不存在")
  package static let keysReadable = DiagnosticCode(
    "keys.readable-by-others", "Others than the owner may read a key file.",
    chinese: "密钥文件权限过宽")
  package static let keysUnreadable = DiagnosticCode(
    "keys.unreadable", "A key file cannot be read.",
    chinese: "密钥文件无法读取")
  package static let keysUnwritable = DiagnosticCode(
    "keys.unwritable", "A key file cannot be written.",
    chinese: "密钥文件无法写入")
  package static let reportAlreadyIssued = DiagnosticCode(
    "report.already-issued", "An issued report is not issued again.",
    chinese: "报告已签发")
  package static let reportBlocked = DiagnosticCode(
    "report.blocked", "A finding blocks issue until a second person accepts a rebuttal of its rows.",
    chinese: "存在阻断事项，经第二人采纳反证后方可签发")
  package static let reportFourEyes = DiagnosticCode(
    "report.four-eyes", "Whoever prepared a report cannot issue it.",
    chinese: "编制人不得签发")
  package static let reportMissing = DiagnosticCode(
    "report.missing", "A case has no report yet.",
    chinese: "尚无报告")
  package static let requestNoFamily = DiagnosticCode(
    "request.no-family", "A request names no family: neither a declaration nor an authorisation is in its files.",
    chinese: "请求中没有申报家庭")
  package static let requestSeveralFamilies = DiagnosticCode(
    "request.several-families", "A request is about one family, and its files name more than one.",
    chinese: "单户核对请求含多个家庭")
  package static let requestTooMany = DiagnosticCode(
    "request.too-many", "A week has no number left for another request.",
    chinese: "本周请求数已满")
  package static let reviewAmbiguousFile = DiagnosticCode(
    "review.ambiguous-file", "More than one file of the batch is meant.",
    chinese: "所指文件不唯一")
  package static let reviewNoDispute = DiagnosticCode(
    "review.no-dispute", "Two files do not wait for a person to choose between them.",
    chinese: "两份文件无需选择")
  package static let reviewNoReason = DiagnosticCode(
    "review.no-reason", "A decision came without its reason.",
    chinese: "未写明理由")
  package static let reviewUnknownFile = DiagnosticCode(
    "review.unknown-file", "No accepted file of the batch is meant.",
    chinese: "批次中没有所指文件")
  package static let shippedMissing = DiagnosticCode(
    "shipped.missing", "The files that ship with the program are not to be found.",
    chinese: "随附文件缺失")

  package static let pipeline: [DiagnosticCode] = [
    authorisationWithoutCase,
    adapterUnknown, archiveDamaged, archiveFull, archiveMissing, archiveUnreadable, archiveUnwritable,
    auditHeadDiffers, auditHeadLags, auditHeadsDamaged, auditHeadsMissing, auditRowChanged, auditRowMissing,
    auditTailCut, batchAlreadyRunning,
    batchClosed, batchNotCutOff, batchUnknown, batchWaiting, caseUnknown, centreExists, centreUnwritable, clockSetBack,
    fileNotUTF8, fileOverThreshold, inboxAmbiguousFile, inboxMissing, inboxNoBatch, inboxOtherList, inboxTwoBatches,
    inboxUnknownFile, inboxUnknownList, keysDamaged, keysExist, keysMissing, keysReadable, keysUnreadable,
    keysUnwritable,
    reportAlreadyIssued, reportBlocked, reportFourEyes, reportMissing, requestNoFamily, requestSeveralFamilies,
    requestTooMany, reviewAmbiguousFile, reviewNoDispute,
    reviewNoReason, reviewUnknownFile, shippedMissing,
  ]
}
