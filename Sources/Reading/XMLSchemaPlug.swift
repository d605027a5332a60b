import CLibXML2

/// Who is told where a document breaks its schema.
protocol XMLSchemaListener: AnyObject {
  func breaksSchema(_ error: xmlError)
}

/// Lets a schema look on while a document is parsed; to be given up before the parser is.
final class XMLSchemaPlug {
  private let schema: XMLSchemaHandle
  private let valid: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr?
  private unowned let listener: any XMLSchemaListener

  init?(_ schema: XMLSchemaHandle, on parser: XMLPushParser, listener: any XMLSchemaListener) {
    guard let context = parser.context, let valid = xmlSchemaNewValidCtxt(schema.pointer) else { return nil }
    self.schema = schema
    self.valid = valid
    self.listener = listener
    plug = hedui_plug_schema(valid, context)
    let take: xmlStructuredErrorFunc = { plug, error in
      guard let plug, let error else { return }
      Unmanaged<XMLSchemaPlug>.fromOpaque(plug).takeUnretainedValue().listener.breaksSchema(error.pointee)
    }
    xmlSchemaSetValidStructuredErrors(valid, take, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    if let plug { xmlSchemaSAXUnplug(plug) }
    xmlSchemaFreeValidCtxt(valid)
  }
}
