import CLibXML2

/// One document's way through parser and schema.
final class XMLSchemaWatch: XMLEvents, XMLSchemaListener {
  private var parser: XMLPushParser?
  private let schema: XMLSchemaHandle
  private let most: Int
  private var findings: [SchemaFinding] = []

  init(_ window: ByteWindow, start: FileStart, limits: ReadingLimits, schema: XMLSchemaHandle, most: Int) {
    self.schema = schema
    self.most = most
    parser = XMLPushParser(window, start: start, limits: limits, events: self)
  }

  func run() throws(FileFault) -> [SchemaFinding] {
    guard let parser, let plug = XMLSchemaPlug(schema, on: parser, listener: self) else { return [] }
    withExtendedLifetime(plug) {
      while parser.parseNext() {}
    }
    if let fault = parser.fault { throw fault }
    return findings
  }

  func breaksSchema(_ error: xmlError) {
    if findings.count >= most { return }
    findings.append(
      SchemaFinding(line: parser?.line ?? 0, column: 0, message: XMLSchemaMessage(error).text))
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser) { parser.moveToTag() }
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
  func end(_ parser: XMLPushParser) { parser.moveToTag() }
}
