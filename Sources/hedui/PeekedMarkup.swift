import Adapting
import Diagnostics
import Reading

/// The elements of an XML file of which nobody has said which one is a record.
struct PeekedMarkup {
  private static let most = 50
  private let elements: [SeenElements.Element]

  /// - Throws: what refuses the document.
  init(_ source: any ByteSource, _ encoding: SourceEncoding) throws(FileFault) {
    elements = try SeenElements(encoding: encoding).elements(in: source)
  }

  /// Those that repeat and hold values, as records do; all that repeat, or all, where there are none.
  private var candidates: [SeenElements.Element] {
    let repeating = elements.filter { $0.count > 1 }
    let holding = repeating.filter(\.holdsValues)
    return holding.isEmpty ? (repeating.isEmpty ? elements : repeating) : holding
  }

  /// Count and path of each, in the document's order.
  var lines: [String] { candidates.prefix(Self.most).map { "\($0.count)\t\($0.path)" } }

  var unnamed: Reason {
    let likeliest = candidates.max { $0.count < $1.count }?.path ?? "/A/B"
    return Reason(
      .xmlNoRecord, found: "the file is XML, and nothing says which of its elements is a record",
      expected: "expected one of the paths above",
      wayOut: "name it, such as --record \(likeliest)")
  }

  /// Nil when the path is there, or may be: an answer without hits has what encloses records, and nothing in it.
  func missing(_ record: String) -> Reason? {
    if elements.contains(where: { $0.path.utf8.elementsEqual(record.utf8) }) || isEmpty(around: record) { return nil }
    let near = RecordPath.nearest(to: record, among: elements.map(\.path))
    return Reason(
      .xmlNoRecord, found: "the document has no element '\(record)'",
      wayOut: near.map { "did you mean --record \($0)?" } ?? "look at the file")
  }

  private func isEmpty(around record: String) -> Bool {
    let parent = record.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let own = elements.filter { $0.path == parent || $0.path.hasPrefix(parent + "/") }
    return own.count == 1 && own[0].path == parent
  }
}
