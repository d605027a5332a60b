package import Diagnostics

/// The elements of an XML file that nobody has described.
package struct SeenElements {
  package struct Element: Hashable, Sendable {
    /// Local names from the root: `/Response/Person`.
    package let path: String
    package let count: Int
    /// Whether it ever has an attribute or an element of its own, as a record has.
    package let holdsValues: Bool
  }

  private let encoding: SourceEncoding
  private let limits: ReadingLimits

  package init(encoding: SourceEncoding, limits: ReadingLimits = ReadingLimits()) {
    self.encoding = encoding
    self.limits = limits
  }

  /// Whether a file's first character, behind a byte-order mark and blanks, begins a tag.
  package static func isMarkup(_ source: any ByteSource) throws(Reason) -> Bool {
    var source = source
    // In UTF-16 every other byte of a tag is zero.
    let passedOver: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let start = try source.read(upTo: 1024).drop { passedOver.contains($0) }.filter { $0 != 0 }
    guard start.first == 0x3C, let next = start.dropFirst().first else { return false }
    return next == 0x3F || next == 0x21 || next == 0x5F || next >= 0x80 || (0x41...0x5A).contains(next & 0xDF)
  }

  /// Every path once, in the order in which they were met.
  /// - Throws: what refuses the document.
  package func elements(in source: any ByteSource) throws(FileFault) -> [Element] {
    var window = ByteWindow(source, chunk: limits.chunk)
    let format = SourceFormat(encoding: encoding, container: .xml(XMLFormat(record: "/any", wanted: ["."])))
    let start = try FileOpening.start(of: &window, format, limits)
    let tree = XMLPathTree()
    let parser = XMLPushParser(window, start: start, limits: limits, events: tree)
    while parser.parseNext() {}
    if let fault = parser.fault { throw fault }
    return tree.elements
  }
}
