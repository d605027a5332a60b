import CLibXML2

/// One document's way through parser and schema.
final class XMLSchemaWatch: XMLEvents {
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
    guard let parser, let context = parser.context, let valid = xmlSchemaNewValidCtxt(schema.pointer) else { return [] }
    defer { xmlSchemaFreeValidCtxt(valid) }
    let take: xmlStructuredErrorFunc = { watch, error in
      guard let watch, let error else { return }
      Unmanaged<XMLSchemaWatch>.fromOpaque(watch).takeUnretainedValue().take(XMLSchemaMessage(error.pointee))
    }
    xmlSchemaSetValidStructuredErrors(valid, take, Unmanaged.passUnretained(self).toOpaque())
    let plug = hedui_plug_schema(valid, context)
    while parser.parseNext() {}
    xmlSchemaSAXUnplug(plug)
    if let fault = parser.fault { throw fault }
    return findings
  }

  private func take(_ message: XMLSchemaMessage) {
    if findings.count >= most { return }
    findings.append(SchemaFinding(line: parser?.line ?? 0, column: 0, message: message.text))
  }

  func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) { parser?.moveToTag() }
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
  func end() { parser?.moveToTag() }
}
