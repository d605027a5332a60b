import CLibXML2

/// libxml2's callbacks, handed on to the parser object they belong to.
enum XMLLibrary {
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Must come before anything else of libxml2, once.
  static func prepare() { _ = isPrepared }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { parser, name, _, _, namespaceCount, namespaces, count, _, attributes in
      guard let name else { return }
      XMLLibrary.tell(parser) {
        $0.start(name, XMLAttributes(count: count, attributes), XMLNamespaces(count: namespaceCount, namespaces))
      }
    }
    handler.endElementNs = { parser, _, _, _ in XMLLibrary.tell(parser) { $0.end() } }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.comment = { parser, text in XMLLibrary.tell(parser) { $0.aside(text) } }
    handler.processingInstruction = { parser, _, text in XMLLibrary.tell(parser) { $0.aside(text) } }
    handler.internalSubset = { parser, _, _, _ in XMLLibrary.tell(parser) { $0.doctype() } }
    handler.serror = { parser, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      XMLLibrary.tell(parser) { $0.failed(Int(error.pointee.code)) }
    }
    return handler
  }

  private static let characters: charactersSAXFunc = { parser, text, count in
    XMLLibrary.tell(parser) { $0.characters(UnsafeBufferPointer(start: text, count: Int(count))) }
  }

  /// The parser lives as long as it parses, so nothing is counted here.
  private static func tell(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLPushParser) -> Void) {
    guard let pointer else { return }
    Unmanaged<XMLPushParser>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }
}
