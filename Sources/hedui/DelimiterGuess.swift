/// What probably stands between a file's cells: most of its lines have it equally often.
struct DelimiterGuess {
  let delimiter: String
  /// Lines before the first that has it so often.
  let linesBefore: Int

  /// Of two that fit equally well, the first; `|+|` is looked for before `|`.
  private static let known = ["|+|", "@|@", "|@|", "|!|", "||", "\t", "|", ";", ",", "^", "~", "#", "!"]

  /// Nil when nothing known stands in them.
  init?(_ lines: [LinesOfText.Line]) {
    var best: (delimiter: String, lines: Int, first: Int)?
    for delimiter in Self.known {
      let counts = lines.map { $0.text.split(separator: delimiter, omittingEmptySubsequences: false).count - 1 }
      let often = Dictionary(counts.filter { $0 > 0 }.map { ($0, 1) }, uniquingKeysWith: +)
      guard let usual = often.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      guard let first = counts.firstIndex(of: usual.key), usual.value > best?.lines ?? 0 else { continue }
      best = (delimiter, usual.value, lines[first].number - 1)
    }
    guard let best else { return nil }
    (delimiter, linesBefore) = (best.delimiter, best.first)
  }
}
