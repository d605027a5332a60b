import Diagnostics

/// What a file's first bytes say, held against the encoding it is said to have.
struct FileStart {
  let decoder: TextDecoder
  /// Bytes of the byte-order mark.
  let markLength: Int

  /// Bytes needed to tell.
  static let length = 8

  init(_ bytes: some Collection<UInt8>, expecting encoding: SourceEncoding) throws(Reason) {
    let start = Array(bytes.prefix(Self.length))
    if let (_, name) = Self.notText.first(where: { start.starts(with: $0.signature) }) {
      throw Reason(
        .fileNotText, found: "the file is \(name)", expected: "expected text in \(encoding.rawValue)",
        wayOut: "unpack it, or open it and save it as CSV UTF-8 (另存为 CSV UTF-8)")
    }
    if start.isEmpty { throw Reason(.fileEmpty, found: "the file is empty", wayOut: "ask for it again") }
    let mark = Self.marks.first { start.starts(with: $0.signature) }
    if let mark, mark.encoding != encoding { throw Self.contradiction(mark.encoding, encoding) }
    if mark == nil, encoding == .utf16 {
      throw Reason(
        .encodingMismatch, found: "the file has no byte-order mark", expected: "expected one, as UTF-16 has",
        wayOut: "name its encoding, or save it as CSV UTF-8 (另存为 CSV UTF-8)")
    }
    markLength = mark?.signature.count ?? 0
    switch encoding {
    case .utf8: decoder = .utf8
    case .gb18030: decoder = .gb18030
    case .utf16: decoder = .utf16(bigEndian: start.first == 0xFE)
    }
  }

  /// The same bytes as text, without the mark.
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var text = TextBuffer()
    _ = bytes.dropFirst(markLength).withUnsafeBufferPointer { text.decode($0, by: decoder) }
    return Array(text[0..<text.count])
  }

  private static let marks: [(signature: [UInt8], encoding: SourceEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0x84, 0x31, 0x95, 0x33], .gb18030), ([0xFF, 0xFE], .utf16),
    ([0xFE, 0xFF], .utf16),
  ]

  private static let notText: [(signature: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a workbook (.xlsx) or a zip archive"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old workbook (.xls) or document"),
    ([0x1F, 0x8B], "packed with gzip"),
    ([0x52, 0x61, 0x72, 0x21], "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
  ]

  private static func contradiction(_ found: SourceEncoding, _ declared: SourceEncoding) -> Reason {
    Reason(
      .encodingMismatch, found: "the file begins with the byte-order mark of \(found.rawValue)",
      expected: "expected \(declared.rawValue)",
      wayOut: "name \(found.rawValue) as its encoding, or save it as CSV UTF-8 (另存为 CSV UTF-8) and name utf-8")
  }
}
