internal import Adapting
internal import Configuring

/// Names of a layout's files: known to the centre by their pattern, and stating what the layout reads from names.
struct FileNaming {
  private let manifest: AdapterManifest
  private let sampleName: String?
  private let pattern: FilePattern

  /// - Parameter sampleName: the layout's, with the list that the files answer.
  init(_ manifest: AdapterManifest, sampleName: String?, pattern: String) {
    self.manifest = manifest
    self.sampleName = sampleName
    self.pattern = FilePattern(pattern)
  }

  /// The number-th name; nil when the layout's names leave no room for so many.
  func name(_ number: Int) -> String? {
    let first = sampleName ?? pattern.text.reduce(into: "") { $0 += Self.filling($1) }
    if number == 1 { return pattern.matches(first) ? first : nil }
    let facts = facts(in: first)
    return Self.places(in: first).lazy.map { place in
      first[..<place] + "-\(number)" + first[place...]
    }.map(String.init).first { pattern.matches($0) && self.facts(in: $0) == facts }
  }

  private static func filling(_ character: Character) -> String {
    switch character {
    case "*": "synth"
    case "?": "1"
    default: String(character)
    }
  }

  /// Before the ending, then before each underscore but the first.
  private static func places(in name: String) -> [String.Index] {
    let ending = name.lastIndex(of: ".").map { [$0] } ?? []
    return ending + name.indices.filter { name[$0] == "_" }.dropFirst() + [name.endIndex]
  }

  /// The dates that the name states; a query list may be told apart by its number.
  private func facts(in name: String) -> [String?] {
    FactKind.allCases.map { kind in
      guard case .fileName(let pattern) = manifest.facts[kind] else { return "" }
      let fact = pattern.fact(in: name)
      return kind == .list ? (fact == nil ? nil : "") : fact
    }
  }
}
