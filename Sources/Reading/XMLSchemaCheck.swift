import CLibXML2
package import Diagnostics

/// Validates whole documents against one XML Schema.
package struct XMLSchemaCheck {
  private let schema: XMLSchemaHandle
  private let limits: ReadingLimits

  /// Throws `xml.schema-unusable` when the schema itself is unusable.
  package init(schema: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(Reason) {
    self.schema = try XMLSchemaHandle(schema)
    self.limits = limits
  }

  /// Findings in file order, at most `most`; empty when the document is valid. A document that is not well-formed,
  /// has a DOCTYPE or passes a cap is a fault. The encoding is the one the document's own mark or declaration names.
  package func findings(in source: any ByteSource, most: Int = 1000) throws(FileFault) -> [SchemaFinding] {
    var window = ByteWindow(source, chunk: limits.chunk)
    try window.fill(to: XMLDeclaredEncoding.length)
    let start: FileStart
    do {
      start = try Self.start(window.withBytes { Array($0.prefix(XMLDeclaredEncoding.length)) })
    } catch {
      throw FileFault(error, bytesRead: window.bytesRead)
    }
    window.drop(start.markLength)
    return try XMLSchemaWatch(schema: schema, most: most).findings(in: window, start: start, limits: limits)
  }

  private static func start(_ head: [UInt8]) throws(Reason) -> FileStart {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return try FileStart(head, expecting: .utf16)
    }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return try FileStart(head, expecting: .gb18030) }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    return try FileStart(head, expecting: try XMLDeclaredEncoding.find(in: text) ?? .utf8)
  }
}
