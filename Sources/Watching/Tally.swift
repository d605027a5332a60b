/// Counts by the cases of an enum, found without hashing: a file has few kinds of them and many of each.
struct Tally<Kind: CaseIterable & Equatable & RawRepresentable<String> & Sendable>: Sendable {
  private var entries: [(kind: Kind, count: Int64)] = []

  mutating func add(_ kind: Kind) {
    for place in entries.indices where Self.same(entries[place].kind, kind) {
      entries[place].count += 1
      return
    }
    entries.append((kind, 1))
  }

  var counts: [String: Int64] {
    Dictionary(entries.map { ($0.kind.rawValue, $0.count) }, uniquingKeysWith: +)
  }

  private static func same<Value: Equatable>(_ left: Value, _ right: Value) -> Bool { left == right }
}
