import CLibXML2
import Glibc

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
      let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      XMLLibrary.parser(parser)?.start(
        UnsafeBufferPointer(start: name, count: length), XMLAttributes(count: count, attributes),
        XMLNamespaces(count: namespaceCount, namespaces))
    }
    handler.endElementNs = { parser, _, _, _ in XMLLibrary.parser(parser)?.end() }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.comment = { parser, text in XMLLibrary.parser(parser)?.aside(text) }
    handler.processingInstruction = { parser, _, text in XMLLibrary.parser(parser)?.aside(text) }
    handler.internalSubset = { parser, _, _, _ in XMLLibrary.parser(parser)?.doctype() }
    handler.serror = { parser, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      XMLLibrary.parser(parser)?.failed(Int(error.pointee.code))
    }
    return handler
  }

  private static let characters: charactersSAXFunc = { parser, text, count in
    XMLLibrary.parser(parser)?.characters(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func parser(_ pointer: UnsafeMutableRawPointer?) -> XMLPushParser? {
    pointer.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }
}
