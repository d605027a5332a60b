import Diagnostics
import Reading

/// What a file is, told by its first bytes and not by its name.
enum FileKind: Hashable, Sendable {
  /// Declarations, with or without authorisations.
  case xmlDeclarations(SourceEncoding)
  /// Authorisations alone.
  case xmlAuthorisations(SourceEncoding)
  case json
  /// A CSV table; its header stands on this physical line (from 1) and has that many columns.
  case csv(SourceEncoding, headerLine: Int, columns: Int)

  /// Bytes looked at.
  private static let length = 64 * 1024

  /// - Throws: `accept.kind-unknown`; `file.empty`, `file.not-text` and what else Reading says of a file's start.
  init(_ file: DeclarationFile) throws(Diagnostics) {
    let start = try Self.start(of: file)
    let hasMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    let text = isWide ? start.dropFirst(2).filter { $0 != 0 } : Array(start.dropFirst(hasMark ? 3 : 0))
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "<") {
      self = try Self.xml(text, isWide: isWide, file.name)
    } else if first == UInt8(ascii: "{") {
      self = .json
    } else if let table = HeaderLine(text, isUTF8: hasMark) {
      self = .csv(table.encoding, headerLine: table.number, columns: table.columns)
    } else {
      try Self.refuse(file)
      throw Diagnostics(
        Diagnostic(
          Reason(
            .acceptKindUnknown, found: "the file is no declaration",
            expected: "expected XML, JSON, or a CSV table with the column 核对编号",
            wayOut: "see docs/accepting.md for the tables and their heads"), at: Place(file: file.name, line: 1)))
    }
  }

  private static func start(of file: DeclarationFile) throws(Diagnostics) -> [UInt8] {
    var source = try file.source()
    var start: [UInt8] = []
    do {
      while start.count < length {
        let more = try source.read(upTo: length - start.count)
        if more.isEmpty { break }
        start += more
      }
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: file.name)))
    }
    return start
  }

  /// A DOCTYPE, or a file cut before its root, is left to the parser to refuse.
  private static func xml(_ text: [UInt8], isWide: Bool, _ file: String) throws(Diagnostics) -> FileKind {
    let head = String(decoding: text.prefix(4096), as: UTF8.self)
    let declared = head.prefix { $0 != ">" }.lowercased()
    let isChinese = declared.contains("gb18030") || declared.contains("gbk") || declared.contains("gb2312")
    let encoding: SourceEncoding = isWide ? .utf16 : isChinese ? .gb18030 : .utf8
    let root = root(of: head)
    switch root {
    case "Authorisations": return .xmlAuthorisations(encoding)
    case "Declarations", "": return .xmlDeclarations(encoding)
    default:
      if head.contains("<!DOCTYPE") { return .xmlDeclarations(encoding) }
      let reason = Reason(
        .acceptKindUnknown, found: "the root element is '\(root.prefix(40))'",
        expected: "expected Declarations or Authorisations", wayOut: "see Schemas/declaration.xsd")
      throw Diagnostics(Diagnostic(reason, at: Place(file: file, line: 1)))
    }
  }

  /// Name of the first element, instructions and comments passed over.
  private static func root(of head: String) -> String {
    var rest = head[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return "" }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        rest = rest.drop { $0 != ">" }
      } else {
        return String(rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "_" })
      }
    }
    return ""
  }

  /// Throws what Reading says of a file that is not text.
  private static func refuse(_ file: DeclarationFile) throws(Diagnostics) {
    let format = SourceFormat(encoding: .utf8, container: .csv(CSVFormat(header: nil, columns: ["1"])))
    var cursor = try RowCursor(file, format)
    _ = try cursor.current()
  }
}
