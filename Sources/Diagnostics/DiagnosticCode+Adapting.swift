/// Codes of adapters: their manifests, the cells of their files, and files that contradict themselves.
extension DiagnosticCode {
  package static let adapterUnknownItem = DiagnosticCode(
    "adapter.unknown-item", "A manifest names an item that the centre does not have.", chinese: "未知的核对项目")
  package static let adapterUnknownField = DiagnosticCode(
    "adapter.unknown-field", "A column is mapped to a field that its item does not have.", chinese: "项目没有该字段")
  package static let adapterConverterMisfit = DiagnosticCode(
    "adapter.converter-misfit", "A converter does not fit what its column fills.", chinese: "转换器不适用")
  package static let adapterOptionMisfit = DiagnosticCode(
    "adapter.option-misfit", "A column has an option that its converter does not use.", chinese: "选项不适用")
  package static let adapterMapMissing = DiagnosticCode(
    "adapter.map-missing", "A column of codes has no table of words.", chinese: "缺少代码表")
  package static let adapterTargetTwice = DiagnosticCode(
    "adapter.target-twice", "Two columns fill one field.", chinese: "两列对应同一字段")
  package static let adapterRequiredMissing = DiagnosticCode(
    "adapter.required-missing", "No column fills a field that the item requires.", chinese: "缺少必填字段的列")
  package static let adapterNoSubject = DiagnosticCode(
    "adapter.no-subject", "No column says whom a row is about.", chinese: "没有标识对象的列")
  package static let adapterNoTypeColumn = DiagnosticCode(
    "adapter.no-type-column", "Documents are read and no column says of what kind they are.", chinese: "缺少证件类型列")
  package static let adapterTrailerColumn = DiagnosticCode(
    "adapter.trailer-column", "A trailer is said to hold something for a column that does not exist.",
    chinese: "文件尾引用的列不存在")
  package static let adapterPattern = DiagnosticCode(
    "adapter.pattern", "A pattern does not say where its fact stands.", chinese: "模式缺少占位符")
  package static let adapterNoSuchPlace = DiagnosticCode(
    "adapter.no-such-place", "A fact is said to stand in a part that the file does not have.", chinese: "文件没有该部分")
  package static let adapterNameDiffers = DiagnosticCode(
    "adapter.name-differs", "A manifest's name is not its folder's name.", chinese: "名称与文件夹不符")
  package static let adapterSampleDiffers = DiagnosticCode(
    "adapter.sample-differs", "The sample gives other records or rejects than those expected.", chinese: "样例结果与预期不符")
  package static let adapterUnanswered = DiagnosticCode(
    "adapter.unanswered", "An adapter says every subject is answered and its sample leaves one out.",
    chinese: "样例未逐人反馈")
  package static let adapterQueries = DiagnosticCode(
    "adapter.queries", "The sample's query list cannot be read.", chinese: "样例查询名单不可用")

  package static let rowNoSubject = DiagnosticCode(
    "row.no-subject", "A row has neither an identity number nor a name with a birth date.", chinese: "无法识别对象")
  package static let fieldRequired = DiagnosticCode(
    "field.required", "A row lacks a value that its item requires.", chinese: "缺少必填值")
  package static let codeUnknown = DiagnosticCode(
    "code.unknown", "A code is not in its column's table.", chinese: "代码未列入对照表")
  package static let flagUnknown = DiagnosticCode(
    "flag.unknown", "A word is neither one for yes nor one for no.", chinese: "是否标志无法识别")
  package static let countFormat = DiagnosticCode(
    "count.format", "A text is not a whole number.", chinese: "计数格式不对")
  package static let accountExcelDamaged = DiagnosticCode(
    "account.excel-damaged", "A spreadsheet has cut digits off an account number.", chinese: "账号被表格软件损坏")

  package static let fileNoRows = DiagnosticCode(
    "file.no-rows", "A file that should answer for every subject has no row.", chinese: "文件没有数据行")
  package static let fileFactMissing = DiagnosticCode(
    "file.fact-missing", "A fact about the whole file does not stand where its layout says.", chinese: "缺少文件级信息")
  package static let fileTrailerUnreadable = DiagnosticCode(
    "file.trailer-unreadable", "The trailer's count or total is not a number.", chinese: "文件尾无法识别")
  package static let fileCountDiffers = DiagnosticCode(
    "file.count-differs", "The trailer counts other rows than the file has.", chinese: "记录数与文件尾不符")
  package static let fileTotalDiffers = DiagnosticCode(
    "file.total-differs", "The trailer's total is not the sum of the rows.", chinese: "合计数与文件尾不符")
  package static let fileExcelDamaged = DiagnosticCode(
    "file.excel-damaged", "Too many numbers end in 000: a spreadsheet has cut off their last digits.",
    chinese: "号码被表格软件损坏")

  package static let adapting: [DiagnosticCode] = [
    adapterUnknownItem, adapterUnknownField, adapterConverterMisfit, adapterOptionMisfit, adapterMapMissing,
    adapterTargetTwice, adapterRequiredMissing, adapterNoSubject, adapterNoTypeColumn, adapterTrailerColumn,
    adapterPattern, adapterNoSuchPlace, adapterNameDiffers, adapterSampleDiffers, adapterUnanswered, adapterQueries,
    rowNoSubject, fieldRequired, codeUnknown, flagUnknown, countFormat, accountExcelDamaged, fileNoRows,
    fileFactMissing, fileTrailerUnreadable, fileCountDiffers, fileTotalDiffers, fileExcelDamaged,
  ]
}
