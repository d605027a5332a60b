extension MutationTally {
  static func table(_ tallies: [MutationTally], seconds: Double) -> String {
    var lines = ["mutants  refused  neighbours kept  findings  exceptions  adapter"]
    for tally in tallies {
      lines.append(
        [
          padded(tally.mutants, 7), padded(tally.refused, 7), padded(tally.kept, 15),
          padded(tally.findings.values.reduce(0, +), 8), padded(tally.exceptions.values.reduce(0, +), 10), tally.name,
        ].joined(separator: "  "))
    }
    for rule in SoundChange.allCases {
      let counts = tallies.compactMap { tally in tally.exceptions[rule].map { "\(tally.name) \($0)" } }
      if !counts.isEmpty { lines.append("exception: \(rule.rawValue): " + counts.joined(separator: ", ")) }
    }
    for kind in MutationFinding.Kind.allCases {
      let counts = tallies.compactMap { tally in tally.findings[kind].map { "\(tally.name) \($0)" } }
      if !counts.isEmpty { lines.append("finding: \(kind.rawValue): " + counts.joined(separator: ", ")) }
    }
    let sum = (
      tallies.map(\.mutants).reduce(0, +), tallies.map(\.refused).reduce(0, +), tallies.map(\.kept).reduce(0, +)
    )
    lines.append("\(sum.0) mutants in \(seconds) s, \(sum.1) refused whole, \(sum.2) neighbouring rows kept")
    return lines.joined(separator: "\n")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
