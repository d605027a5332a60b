import CLibXML2
import Diagnostics

/// A compiled schema of libxml2.
final class XMLSchemaHandle {
  let pointer: xmlSchemaPtr

  init(_ bytes: [UInt8]) throws(Reason) {
    XMLLibrary.prepare()
    let parsed = bytes.withUnsafeBytes { raw -> xmlSchemaPtr? in
      let text = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlSchemaNewMemParserCtxt(text, Int32(raw.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      xmlSchemaSetParserStructuredErrors(context, { _, _ in }, nil)
      return xmlSchemaParse(context)
    }
    guard let parsed else {
      throw Reason(.xmlSchema, found: "the XML Schema cannot be used", wayOut: "check it with xmllint --schema")
    }
    pointer = parsed
  }

  deinit { xmlSchemaFree(pointer) }
}
