/// Takes a page's value apart for its template: structures become ``PageFields``, texts and numbers ``PageWords``,
/// lists lists; what is not there is ``PageWords/none``, so that no outer structure's field of that name is taken for
/// it.
///
/// Mustache left to itself reads a structure's properties by reflection, all of them for each name that it looks up; to
/// take them by reflection once was a sixth of what a report's page took.
final class PageEncoder: PartsEncoder {
  var shape = EncodedShape.single
  var count: Int { pieces.count }
  @exclusivity(unchecked) private var pieces: [(key: String, part: Any, later: PageEncoder?)] = []
  /// Takes those parts apart that have parts, one after the other.
  private lazy var inner = PageEncoder()

  private init() {}

  static func parts(of value: some Encodable) throws -> Any { try PageEncoder().take(apart: value) }

  func add(text: String, at key: String) { pieces.append((key, PageWords(text), nil)) }

  func add(number: some FixedWidthInteger, at key: String) { add(text: String(number), at: key) }

  func add(mark: Bool, at key: String) { pieces.append((key, mark, nil)) }

  func addNothing(at key: String) { pieces.append((key, PageWords.none, nil)) }

  func leaveOut(at key: String) { addNothing(at: key) }

  func add(_ part: some Encodable, at key: String) throws { pieces.append((key, try inner.take(apart: part), nil)) }

  func addLater(at key: String) -> PageEncoder {
    let later = PageEncoder()
    pieces.append((key, "", later))
    return later
  }

  private func take(apart value: some Encodable) throws -> Any {
    shape = .single
    pieces.removeAll(keepingCapacity: true)
    try value.encode(to: self)
    return whole
  }

  private var whole: Any {
    let parts = pieces.map { $0.later?.whole ?? $0.part }
    switch shape {
    case .fields: return PageFields(values: Dictionary(zip(pieces.map(\.key), parts)) { $1 })
    case .list: return parts
    case .single: return parts.first ?? ""
    }
  }
}
