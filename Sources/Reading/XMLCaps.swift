import Diagnostics

/// Counts what a document makes a reader do, so that none costs more than its size; no clock.
///
/// Expansion needs no count: entities are declared in a DOCTYPE alone, and that is refused.
struct XMLCaps {
  private let limits: ReadingLimits
  private var depth = 0
  /// Elements, comments and instructions since the last record.
  private var parts = 0
  /// Bytes and pieces of the text since the last tag.
  private var textBytes = 0
  private var textPieces = 0
  private var namespaces: Set<XMLNamespace> = []

  init(_ limits: ReadingLimits) { self.limits = limits }

  mutating func start(_ attributes: XMLAttributes, _ declared: XMLNamespaces) -> Reason? {
    depth += 1
    endText()
    if depth > limits.xmlDepth { return XMLReason.limit("depth", limits.xmlDepth) }
    if attributes.count > limits.xmlAttributes {
      return XMLReason.limit("attributes of an element", limits.xmlAttributes)
    }
    if declared.count > limits.xmlNamespaces {
      return XMLReason.limit("namespaces of an element", limits.xmlNamespaces)
    }
    for index in 0..<declared.count { namespaces.insert(declared[index]) }
    if namespaces.count > limits.xmlDocumentNamespaces {
      return XMLReason.limit("different namespaces", limits.xmlDocumentNamespaces)
    }
    return part()
  }

  mutating func end() {
    depth -= 1
    endText()
  }

  /// A piece of text; libxml2 makes one of each reference.
  mutating func text(_ count: Int) -> Reason? {
    textBytes += count
    textPieces += 1
    if textPieces > limits.xmlPieces { return XMLReason.limit("references in a text", limits.xmlPieces) }
    return textBytes > limits.xmlNode ? Self.size(limits) : nil
  }

  /// A start tag's bytes and references.
  func tag(bytes: Int, references: Int) -> Reason? {
    if references > limits.xmlPieces { return XMLReason.limit("references in a tag", limits.xmlPieces) }
    return bytes > limits.xmlNode ? Self.size(limits) : nil
  }

  /// A comment or a processing instruction.
  mutating func aside(bytes: Int) -> Reason? { bytes > limits.xmlNode ? Self.size(limits) : part() }

  /// Text that the parser cannot take yet, since what began there has not ended.
  func pending(_ count: Int) -> Reason? { count > limits.xmlNode + 4096 ? Self.size(limits) : nil }

  mutating func record() { parts = 0 }

  private mutating func part() -> Reason? {
    parts += 1
    return parts > limits.xmlPartsWithoutRecord
      ? XMLReason.limit("elements and comments without a record", limits.xmlPartsWithoutRecord) : nil
  }

  private mutating func endText() {
    textBytes = 0
    textPieces = 0
  }

  private static func size(_ limits: ReadingLimits) -> Reason {
    XMLReason.limit("the bytes of a text, tag or comment", limits.xmlNode)
  }
}
