/// Codes of reading files: bytes, encodings, delimited text and XML.
extension DiagnosticCode {
  package static let fileMissing = DiagnosticCode(
    "file.missing", "There is no file of that name.", chinese: "文件不存在")
  package static let fileIsFolder = DiagnosticCode(
    "file.folder", "A folder stands where a file was expected.", chinese: "此处应为文件而非文件夹")
  package static let fileUnreadable = DiagnosticCode(
    "file.unreadable", "The file cannot be opened or read: permissions or the disk.", chinese: "文件无法读取")
  package static let fileEmpty = DiagnosticCode(
    "file.empty", "The file has no content; an answer without hits still has its header.", chinese: "文件为空")
  package static let fileNotText = DiagnosticCode(
    "file.not-text", "The file is a workbook, an archive or a document, not text.", chinese: "文件不是文本格式")
  package static let fileTrailerMissing = DiagnosticCode(
    "file.trailer-missing", "The layout has a trailer and the file does not: it is cut or still being written.",
    chinese: "缺少文件尾")
  package static let formatUnusable = DiagnosticCode(
    "format.unusable", "The description of a file's layout contradicts itself.", chinese: "格式描述不可用")
  package static let encodingMismatch = DiagnosticCode(
    "encoding.mismatch", "The file's first bytes contradict the encoding it was said to have.", chinese: "编码与声明不符")
  package static let encodingUndecodable = DiagnosticCode(
    "encoding.undecodable", "Bytes that are no character in the file's encoding; often a cut character.",
    chinese: "存在无法解码的字节")
  package static let encodingNul = DiagnosticCode(
    "encoding.nul", "A NUL character stands in the row; often a damaged or half-written file.", chinese: "含空字符")
  package static let csvHeaderMissing = DiagnosticCode(
    "csv.header-missing", "The file ends before its header.", chinese: "缺少表头")
  package static let csvHeaderDifferent = DiagnosticCode(
    "csv.header-different", "The header is not the one the layout names: columns moved, renamed or dropped.",
    chinese: "表头与约定不符")
  package static let csvFieldCount = DiagnosticCode(
    "csv.field-count", "The row has more or fewer fields than the file has columns.", chinese: "字段数不符")
  package static let csvUnbalancedQuote = DiagnosticCode(
    "csv.unbalanced-quote", "A quote is opened and not closed where it should be; the next line is read on its own.",
    chinese: "引号不配对")
  package static let csvUnterminatedRow = DiagnosticCode(
    "csv.unterminated-row", "The last row has no line end while the others have one: the file may be cut.",
    chinese: "末行不完整")
  package static let csvAfterTrailer = DiagnosticCode(
    "csv.after-trailer", "A row stands after the file's trailer.", chinese: "文件尾之后仍有数据")
  package static let csvSecondTable = DiagnosticCode(
    "csv.second-table", "The row stands in or below the heads of a second table in the same file.",
    chinese: "文件内含第二个表")
  package static let fileFixedWidth = DiagnosticCode(
    "file.fixed-width", "The file's columns have fixed widths; it is not delimited.", chinese: "文件为定长格式")
  package static let fileTooLarge = DiagnosticCode(
    "file.too-large", "A small file, such as a manifest or a policy, is larger than any of its kind should be.",
    chinese: "文件过大")
  package static let filePackedLimit = DiagnosticCode(
    "file.packed-limit", "The archive has too many files, or unfolds to more than any export holds.",
    chinese: "压缩包超出限制")
  package static let filePackedUnreadable = DiagnosticCode(
    "file.packed-unreadable", "The archive is encrypted, damaged or empty, or holds another archive.",
    chinese: "压缩包无法读取")
  package static let rowTooLong = DiagnosticCode(
    "row.too-long", "The row is longer than any row should be.", chinese: "行过长")
  package static let xmlMalformed = DiagnosticCode(
    "xml.malformed", "The document is not well-formed XML; often cut or edited by hand.", chinese: "XML格式错误")
  package static let xmlDoctype = DiagnosticCode(
    "xml.doctype", "The document has a DOCTYPE, which is never read.", chinese: "不接受DOCTYPE")
  package static let xmlLimit = DiagnosticCode(
    "xml.limit", "The document passes a limit on depth, attributes, namespaces, references, sizes or empty parts.",
    chinese: "XML超出限制")
  package static let xmlRoot = DiagnosticCode(
    "xml.root", "The document's root element is not the one the layout names.", chinese: "根元素不符")
  package static let xmlNoRecord = DiagnosticCode(
    "xml.no-record", "No element of the document is named as its record, or one that it does not have.",
    chinese: "未指明记录元素")
  package static let xmlGroupEmpty = DiagnosticCode(
    "xml.group-empty", "A group element holds no record.", chinese: "分组内无记录")
  package static let xmlRepeatedField = DiagnosticCode(
    "xml.repeated-field", "An element that stands for one field occurs more than once.", chinese: "字段重复")
  package static let xmlMixedField = DiagnosticCode(
    "xml.mixed-field", "An element that stands for one field holds further elements.", chinese: "字段内含子元素")
  package static let xmlLateValue = DiagnosticCode(
    "xml.late-value", "A value stands after rows that should have inherited it.", chinese: "共用字段位置过后")
  package static let xmlSchema = DiagnosticCode(
    "xml.schema", "The document, or a record of it, breaks the layout's XML Schema.", chinese: "不符合XSD")
  package static let xmlSchemaUnusable = DiagnosticCode(
    "xml.schema-unusable", "The XML Schema itself cannot be used.", chinese: "XSD不可用")

  package static let reading: [DiagnosticCode] = [
    fileMissing, fileIsFolder, fileUnreadable, fileEmpty, fileNotText, fileTooLarge, fileTrailerMissing, formatUnusable,
    encodingMismatch, encodingUndecodable, encodingNul, csvHeaderMissing, csvHeaderDifferent, csvFieldCount,
    csvUnbalancedQuote, csvUnterminatedRow, csvAfterTrailer, csvSecondTable, fileFixedWidth, filePackedLimit,
    filePackedUnreadable, rowTooLong, xmlMalformed,
    xmlDoctype, xmlLimit, xmlRoot, xmlNoRecord,
    xmlGroupEmpty, xmlRepeatedField, xmlMixedField, xmlLateValue, xmlSchema, xmlSchemaUnusable,
  ]
}
