import CLibXML2
import Diagnostics

/// What can be wrong with an XML document. Texts of libxml2 are not shown: they may quote the document.
enum XMLReason {
  static let doctype = Reason(
    .xmlDoctype, found: "the document has a DOCTYPE", expected: "expected none", wayOut: "remove it")
  static let undecodable = CSVReason.undecodable
  static let nul = CSVReason.nul
  static let tooLong = CSVReason.tooLong
  static let groupEmpty = Reason(
    .xmlGroupEmpty, found: "the group holds no record", expected: "expected at least one",
    wayOut: "ask whether the institution found nothing here")
  static let root = Reason(
    .xmlRoot, found: "the root element is another one than the layout's", wayOut: "check the layout or the file")
  static let lateValue = Reason(
    .xmlLateValue, found: "a value stands after rows that should have inherited it",
    wayOut: "name the enclosing element as the layout's group")
  static let repeatedPart = Reason(
    .xmlRepeatedField, found: "the file has a second header or trailer element", wayOut: "ask for a corrected file")

  static func limit(_ what: String, _ most: Int) -> Reason {
    Reason(.xmlLimit, found: "the document passes the limit on \(what)", expected: "expected at most \(most)")
  }

  static func schema(_ message: String) -> Reason {
    Reason(
      .xmlSchema, found: message, expected: "expected what the layout's XML Schema allows",
      wayOut: "ask for a corrected file, or correct the schema")
  }

  static func repeated(_ path: String) -> Reason {
    Reason(
      .xmlRepeatedField, found: "'\(path)' occurs more than once", expected: "expected one value",
      wayOut: "ask for a corrected row, or make the repeated element the layout's record")
  }

  static func mixed(_ path: String) -> Reason {
    Reason(.xmlMixedField, found: "'\(path)' holds further elements", expected: "expected text only")
  }

  static func malformed(_ number: Int) -> Reason {
    Reason(
      .xmlMalformed, found: "the document is not well-formed: \(name(number)) (libxml2 \(number))",
      wayOut: "ask for the whole file again")
  }

  private static func name(_ number: Int) -> String {
    switch xmlParserErrors(UInt32(number)) {
    case XML_ERR_DOCUMENT_EMPTY: "there is no element"
    case XML_ERR_DOCUMENT_END: "something stands after the root element"
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED: "it ends inside an element"
    case XML_ERR_TAG_NAME_MISMATCH: "a closing tag does not match its opening tag"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: "an entity is used that nobody declared"
    case XML_ERR_INVALID_CHAR: "a character is not allowed in XML"
    case XML_ERR_ATTRIBUTE_REDEFINED: "an attribute occurs twice"
    case XML_ERR_LT_IN_ATTRIBUTE: "an attribute holds '<'"
    case XML_NS_ERR_UNDEFINED_NAMESPACE: "a prefix has no namespace"
    case _: "a syntax error"
    }
  }
}
