import CLibXML2

/// A finding of libxml2's schema validator in words that show names of the schema and no value of the document.
struct XMLSchemaMessage {
  let text: String

  init(_ error: xmlError) {
    let original = error.message.map { String(cString: $0) } ?? ""
    let lines = original.split(separator: "\n")
    let message = lines.first.map(String.init) ?? ""
    text = Self.showsNamesOnly(error.code) ? message : Self.withoutValue(message)
  }

  /// Codes about which element or attribute stands where; all others may quote a value.
  private static func showsNamesOnly(_ code: Int32) -> Bool {
    let plain = [
      XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_ELT_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_4,
    ]
    return plain.contains { $0.rawValue == UInt32(bitPattern: code) }
  }

  /// `Element 'A', attribute 'b': [facet 'pattern'] The value …` becomes `Element 'A', attribute 'b': the value breaks
  /// the schema's 'pattern'`.
  private static func withoutValue(_ message: String) -> String {
    guard let colon = message.firstRange(of: "': ") else { return "the value breaks the schema" }
    let subject = message[..<colon.upperBound]
    let rest = message[colon.upperBound...]
    if rest.hasPrefix("[facet '") {
      return "\(subject)the value breaks the schema's '\(rest.dropFirst(8).prefix { $0 != "'" })'"
    }
    if let type = rest.range(ofLast: "type '") {
      return "\(subject)the value is not of type '\(rest[type.upperBound...].prefix { $0 != "'" })'"
    }
    return "\(subject)the value breaks the schema"
  }
}

extension Substring {
  fileprivate func range(ofLast part: String) -> Range<Index>? { ranges(of: part).last }
}
