/// Takes a page's value apart for its template: numbers and marks as they are, a text as ``PageWords``, a structure as
/// ``PageFields``, nil left out.
///
/// Mustache left to itself reads a structure's properties by reflection, all of them for each name that it looks up; to
/// take them by reflection once was a sixth of what a report's page took.
final class PageEncoder: PartsEncoder {
  var shape = EncodedShape.single
  var count: Int { pieces.count }
  private var pieces: [(key: String, part: Any, later: PageEncoder?)] = []

  private init() {}

  static func parts(of value: some Encodable) throws -> Any {
    guard EncodedLeaf.of(type(of: value)) == nil else {
      return (value as? String).map(PageWords.init) ?? value
    }
    let encoder = PageEncoder()
    try value.encode(to: encoder)
    return encoder.whole
  }

  private var whole: Any {
    let parts = pieces.map { $0.later?.whole ?? $0.part }
    switch shape {
    case .fields: return PageFields(values: Dictionary(zip(pieces.map(\.key), parts)) { $1 })
    case .list: return parts
    case .single: return parts.first ?? ""
    }
  }

  func add(_ part: some Encodable, at key: String) throws { pieces.append((key, try Self.parts(of: part), nil)) }

  func addNothing(at key: String) {}

  func addLater(at key: String) -> PageEncoder {
    let later = PageEncoder()
    pieces.append((key, "", later))
    return later
  }
}
