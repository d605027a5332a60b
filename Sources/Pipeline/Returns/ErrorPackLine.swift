internal import Diagnostics
internal import Reporting

/// One line of an error pack: where a fault is, which, and what to do. What stood there never leaves.
struct ErrorPackLine {
  static let head = "文件,行,列,代码,说明,处理\r\n"

  let fileName: String
  /// From 1; 0 when the fault is the whole file's.
  let line: Int
  /// 0 when it is the whole row's.
  let column: Int
  let code: String
  /// Else the whole file is refused for it.
  let isRow: Bool

  /// With its line break.
  var text: String {
    let known = Self.codes[code]
    let cells = [
      fileName, line > 0 ? "\(line)" : "", column > 0 ? "\(column)" : "", code,
      (isRow ? "" : "整份未采用：") + (known?.chinese ?? "无法读取"), Self.remedy(code, isRow: isRow),
    ]
    return cells.map(CSVText.cell).joined(separator: ",") + "\r\n"
  }

  private static let codes = Dictionary(
    DiagnosticCode.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func remedy(_ code: String, isRow: Bool) -> String {
    if let own = ownRemedies[code] { return own }
    let family = code.prefix { $0 != "." }
    let text = families[String(family)] ?? (isRow ? "请更正该行" : "请按约定版式重新导出")
    return text + (isRow ? "后重新报送" : "，整份重新报送")
  }

  private static let families = [
    "manifest": "请更正清单，与文件一并", "csv": "请按约定版式重新导出", "xml": "请按约定版式重新导出", "encoding": "请按约定编码重新导出",
    "id": "请核对证件号码", "uscc": "请核对统一社会信用代码", "name": "请核对姓名", "date": "请按约定格式填写日期",
    "amount": "请填写数字金额", "share": "请按约定格式填写份额", "area": "请按约定格式填写面积", "count": "请填写整数",
    "code": "请使用约定代码", "flag": "请填写约定的是否标志", "field": "请补填必填值", "account": "请以文本格式导出账号",
    "row": "请补填证件号码，或姓名和出生日期",
  ]

  private static let ownRemedies = [
    "manifest.digest-differs": "请核对文件是否完整，文件与清单一并重新报送",
    "manifest.count-differs": "请核对文件是否完整，文件与清单一并重新报送",
    "manifest.total-differs": "请核对文件是否完整，文件与清单一并重新报送",
    "manifest.came-later": "无需处理，正在重新核验", "file.over-threshold": "请按下列各行更正，整份重新报送",
    "file.trailer-missing": "文件可能不完整，请重新导出整份报送", "file.count-differs": "文件可能不完整，请重新导出整份报送",
    "file.total-differs": "文件可能不完整，请重新导出整份报送", "file.excel-damaged": "请从系统直接导出，勿经表格软件另存，整份重新报送",
    "id.excel-damaged": "请从系统直接导出，勿经表格软件另存，重新报送",
    "account.excel-damaged": "请从系统直接导出，勿经表格软件另存，重新报送", "file.empty": "无结果时也须报送带表头的文件",
    "file.no-rows": "请逐人反馈，整份重新报送", "csv.unterminated-row": "文件可能不完整，请重新导出整份报送",
  ]
}
