import Diagnostics

/// Counts what a document makes a reader do, so that none costs more than its size; no clock.
///
/// Expansion needs no count: entities are declared in a DOCTYPE alone, and that is refused.
struct XMLCaps {
  enum Cap {
    case depth, attributes, namespaces, documentNamespaces, textPieces, tagPieces, size, parts
  }

  private let limits: ReadingLimits
  private var depth = 0
  /// Elements, comments and instructions since the last record.
  private var parts = 0
  /// Bytes and pieces of the text since the last tag.
  private var textBytes = 0
  private var textPieces = 0
  private var namespaces: Set<XMLNamespace> = []

  init(_ limits: ReadingLimits) { self.limits = limits }

  mutating func start(_ attributes: XMLAttributes, _ declared: XMLNamespaces) -> Cap? {
    depth += 1
    endText()
    if depth > limits.xmlDepth { return .depth }
    if attributes.count > limits.xmlAttributes { return .attributes }
    if declared.count > 0, let cap = declare(declared) { return cap }
    return part()
  }

  private mutating func declare(_ declared: XMLNamespaces) -> Cap? {
    if declared.count > limits.xmlNamespaces { return .namespaces }
    for index in 0..<declared.count { namespaces.insert(declared[index]) }
    return namespaces.count > limits.xmlDocumentNamespaces ? .documentNamespaces : nil
  }

  mutating func end() {
    depth -= 1
    endText()
  }

  /// A piece of text; libxml2 makes one of each reference.
  mutating func text(_ count: Int) -> Cap? {
    textBytes += count
    textPieces += 1
    if textPieces > limits.xmlPieces { return .textPieces }
    return textBytes > limits.xmlNode ? .size : nil
  }

  /// A start tag's bytes and references.
  func tag(bytes: Int, references: Int) -> Cap? {
    if references > limits.xmlPieces { return .tagPieces }
    return bytes > limits.xmlNode ? .size : nil
  }

  /// A comment or a processing instruction.
  mutating func aside(bytes: Int) -> Cap? { bytes > limits.xmlNode ? .size : part() }

  /// Text that the parser cannot take yet, since what began there has not ended.
  func pending(_ count: Int) -> Cap? { count > limits.xmlNode + 4096 ? .size : nil }

  mutating func record() { parts = 0 }

  private mutating func part() -> Cap? {
    parts += 1
    return parts > limits.xmlPartsWithoutRecord ? .parts : nil
  }

  private mutating func endText() {
    textBytes = 0
    textPieces = 0
  }

  func reason(_ cap: Cap) -> Reason {
    switch cap {
    case .depth: XMLReason.limit("depth", limits.xmlDepth)
    case .attributes: XMLReason.limit("attributes of an element", limits.xmlAttributes)
    case .namespaces: XMLReason.limit("namespaces of an element", limits.xmlNamespaces)
    case .documentNamespaces: XMLReason.limit("different namespaces", limits.xmlDocumentNamespaces)
    case .textPieces: XMLReason.limit("references in a text", limits.xmlPieces)
    case .tagPieces: XMLReason.limit("references in a tag", limits.xmlPieces)
    case .size: XMLReason.limit("the bytes of a text, tag or comment", limits.xmlNode)
    case .parts: XMLReason.limit("elements and comments without a record", limits.xmlPartsWithoutRecord)
    }
  }
}
