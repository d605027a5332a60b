internal import Configuring
internal import Diagnostics

/// Reads what a `query:` says of XML.
struct QueryMarkupReading {
  /// What only XML has.
  static let keys = ["record"]

  /// The columns' keys, for faults of their paths.
  private let names: [YAMLValue]
  private let columns: [QueryColumn]

  init(_ names: [YAMLValue], _ columns: [QueryColumn]) {
    self.names = names
    self.columns = columns
  }

  /// Nil, with a fault, when the record's place cannot be told.
  func markup(_ keys: YAMLMapping) -> QueryMarkup? {
    guard let whole = keys["record"] else {
      keys.value.fault(Reason(.configMissingKey, found: "the key 'record' is missing", wayOut: "add 'record: /A/B'"))
      return nil
    }
    let path = whole.made { (text) throws(Reason) in
      let path = try Self.absolute(text)
      if path.count < 2 || path.contains(where: { $0.hasPrefix("@") }) {
        throw Reason(
          .queryPath, found: "'\(text)' is no record", expected: "expected an element in a root, such as /A/B")
      }
      return path
    }
    guard let path, let last = path.last else { return nil }
    var levels = path.dropLast().map { QueryMarkup.Level(name: String($0)) }
    for (key, value) in keys["head"]?.entries("expected paths and their texts") ?? [] {
      place(key, value, in: &levels, path, isHead: true)
    }
    for (key, value) in keys["trailer"]?.entries("expected paths and their texts") ?? [] {
      place(key, value, in: &levels, path, isHead: false)
    }
    return QueryMarkup(levels: levels, record: record(String(last)))
  }

  private func record(_ name: String) -> MarkupElement<Int> {
    var record = MarkupElement<Int>(name)
    for (index, column) in columns.enumerated() {
      do {
        try record.add(Self.pieces(column.name)[...], index)
      } catch {
        names[index].fault(error)
      }
    }
    return record
  }

  private func place(
    _ key: YAMLValue, _ value: YAMLValue, in levels: inout [QueryMarkup.Level], _ record: [Substring], isHead: Bool
  ) {
    let pattern = value.made { (text) throws(Reason) in try QueryPattern(text) }
    let path = key.made { (text) throws(Reason) in try Self.absolute(text) }
    guard let pattern, let path else { return }
    do {
      try Self.add(pattern, path, to: &levels, record, isHead: isHead)
    } catch {
      key.fault(error)
    }
  }

  private static func add(
    _ pattern: QueryPattern, _ path: [Substring], to levels: inout [QueryMarkup.Level], _ record: [Substring],
    isHead: Bool
  ) throws(Reason) {
    let shared = zip(path, record).prefix { $0 == $1 }.count
    guard shared > 0, shared < record.count, shared < path.count else {
      throw Reason(
        .queryPath, found: "'/\(path.joined(separator: "/"))' stands in no element around the records",
        expected: "expected a path that begins with /\(record[0]) and is not within /\(record.joined(separator: "/"))")
    }
    var level = MarkupElement<QueryPattern>(levels[shared - 1].name)
    level.attributes = levels[shared - 1].attributes
    level.children = isHead ? levels[shared - 1].before : levels[shared - 1].after
    let rest = path[shared...]
    if !isHead, rest.first?.hasPrefix("@") ?? false {
      throw Reason(
        .queryPath, found: "an attribute of an element that the records stand in", wayOut: "list it under 'head:'")
    }
    try level.add(rest, pattern)
    levels[shared - 1].attributes = level.attributes
    if isHead { levels[shared - 1].before = level.children } else { levels[shared - 1].after = level.children }
  }

  private static func absolute(_ text: String) throws(Reason) -> [Substring] {
    guard text.hasPrefix("/") else {
      throw Reason(.queryPath, found: "'\(text)' does not begin at the root", expected: "expected a path such as /A/B")
    }
    return try pieces(String(text.dropFirst()))
  }

  /// - Throws: `query.path` unless it is of elements, perhaps with an attribute at its end; `.` is empty.
  private static func pieces(_ text: String) throws(Reason) -> [Substring] {
    if text == "." { return [] }
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let name = piece.hasPrefix("@") && index == pieces.count - 1 ? piece.dropFirst() : piece
      guard let first = name.unicodeScalars.first, begins(first), name.unicodeScalars.allSatisfy(continues) else {
        throw Reason(
          .queryPath, found: "'\(piece)' is no name of an element or attribute",
          expected: "expected letters, digits, '_', '-' and '.', beginning with a letter")
      }
    }
    return pieces
  }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.isASCII && scalar.properties.isAlphabetic) || (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func continues(_ scalar: Unicode.Scalar) -> Bool {
    begins(scalar) || (0x30...0x39).contains(scalar.value) || scalar == "-" || scalar == "."
  }
}
