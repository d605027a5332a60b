package import Diagnostics

/// Did you mean …?
package enum Suggestion {
  /// A reason that names the likely word, or all of them when none is near.
  package static func unknown(_ code: DiagnosticCode, _ found: String, _ word: String, of known: [String]) -> Reason {
    if let near = nearest(to: word, in: known) {
      return Reason(code, found: found, wayOut: "did you mean '\(near)'?")
    }
    return Reason(code, found: found, expected: known.isEmpty ? "" : "expected one of \(known.joined(separator: ", "))")
  }

  /// The known word with the fewest edits, if that is at most a third of the word's length (and at least one).
  package static func nearest(to word: String, in known: [String]) -> String? {
    let ranked = known.map { (word: $0, edits: edits(Array(word.lowercased()), Array($0.lowercased()))) }
    guard let best = ranked.min(by: { ($0.edits, $0.word) < ($1.edits, $1.word) }) else { return nil }
    return best.edits <= max(1, word.count / 3) ? best.word : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (place, other) in right.enumerated() {
        var least = min(above[place] + (character == other ? 0 : 1), above[place + 1] + 1, current[place] + 1)
        if row > 0, place > 0, character == right[place - 1], left[row - 1] == other {
          least = min(least, before[place - 1] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
