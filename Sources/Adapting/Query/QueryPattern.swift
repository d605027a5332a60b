internal import Configuring
package import Diagnostics

/// A text with gaps that facts about the whole list fill: `CX_{institution}_{list}.txt`.
package struct QueryPattern: Hashable, Sendable {
  package enum Fact: String, Hashable, Sendable, CaseIterable {
    case list, date, due, week, institution, institutionName
    /// Rows of the list, head and closing row not counted.
    case rows
    case persons

    static let ofNames: [Fact] = [.list, .date, .week, .institution]
  }

  enum Piece: Hashable, Sendable {
    case text(String)
    case fact(Fact)
  }

  let pieces: [Piece]

  /// - Throws: `query.pattern` for a placeholder that is none of `facts`, or a brace without its partner.
  package init(_ text: String, facts: [Fact] = Fact.allCases) throws(Reason) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(of: "}") else {
        throw Reason(.queryPattern, found: "'\(text)' opens a brace that nothing closes")
      }
      let word = String(behind[..<close])
      guard let fact = Fact(rawValue: word), facts.contains(fact) else {
        throw Suggestion.unknown(
          .queryPattern, "there is no {\(word)} here", word, of: facts.map(\.rawValue))
      }
      pieces += [.text(String(rest[..<open])), .fact(fact)]
      rest = behind[behind.index(after: close)...]
    }
    self.pieces = (pieces + [.text(String(rest))]).filter { $0 != .text("") }
  }

  init(pieces: [Piece]) { self.pieces = pieces }

  func says(_ fact: Fact) -> Bool { pieces.contains(.fact(fact)) }

  func text(_ fill: (Fact) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .fact(let fact): fill(fact)
      }
    }
    .joined()
  }
}
