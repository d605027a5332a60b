import CLibXML2
import Diagnostics

/// A compiled schema of libxml2.
final class XMLSchemaHandle {
  let pointer: xmlSchemaPtr

  init(_ bytes: [UInt8]) throws(Reason) {
    try Self.checkAlone(bytes)
    XMLLibrary.prepare()
    let parsed = bytes.withUnsafeBytes { raw -> xmlSchemaPtr? in
      let text = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlSchemaNewMemParserCtxt(text, Int32(raw.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      xmlSchemaSetParserStructuredErrors(context, { _, _ in }, nil)
      return xmlSchemaParse(context)
    }
    guard let parsed else {
      throw Reason(
        .xmlSchemaUnusable, found: "the XML Schema cannot be used", wayOut: "check it with xmllint --schema")
    }
    pointer = parsed
  }

  /// A schema that names other files would have them fetched.
  private static func checkAlone(_ bytes: [UInt8]) throws(Reason) {
    let isText = !bytes.contains(0)
    let namesOthers = ["<!DOCTYPE", "schemaLocation"].contains { !bytes.ranges(of: Array($0.utf8)).isEmpty }
    if isText, !namesOthers { return }
    throw Reason(
      .xmlSchemaUnusable, found: isText ? "the XML Schema names other files" : "the XML Schema is no UTF-8 text",
      expected: "expected one file that stands alone", wayOut: "put all of it into one file, in UTF-8")
  }

  deinit { xmlSchemaFree(pointer) }
}
