/// One row of the form for one family, such as the second member; a field in it is called `member-2-name`.
struct RequestRow: Hashable {
  let kind: RequestRowKind
  /// From 1.
  let number: Int

  init(_ kind: RequestRowKind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Nil for a text that names none.
  init?(_ name: some StringProtocol) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = RequestRowKind(rawValue: String(parts[0])), let number = Int(parts[1]),
      number >= 1
    else { return nil }
    self.init(kind, number)
  }

  /// `member-2`.
  var name: String { "\(kind.rawValue)-\(number)" }

  func field(_ key: String) -> String { "\(name)-\(key)" }

  /// What the declaration calls the person: `m2`, `o1`.
  var reference: String { "\(kind.rawValue.prefix(1))\(number)" }

  func legend(_ words: Words) -> String { words.filled("group.\(kind.rawValue)", ["number": "\(number)"]) }
}
