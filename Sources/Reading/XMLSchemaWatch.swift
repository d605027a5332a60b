import CLibXML2

/// One document's way through parser and schema.
final class XMLSchemaWatch: XMLEvents, XMLSchemaListener {
  private weak var parser: XMLPushParser?
  private let schema: XMLSchemaHandle
  private let most: Int
  private var findings: [SchemaFinding] = []

  init(schema: XMLSchemaHandle, most: Int) {
    self.schema = schema
    self.most = most
  }

  func findings(
    in window: ByteWindow, start: FileStart, limits: ReadingLimits
  ) throws(FileFault) -> [SchemaFinding] {
    let parser = XMLPushParser(window, start: start, limits: limits, events: self)
    self.parser = parser
    withExtendedLifetime(parser) {
      if let plug = XMLSchemaPlug(schema, on: parser, listener: self) {
        withExtendedLifetime(plug) {
          while parser.parseNext() {}
        }
      }
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
