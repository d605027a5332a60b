/// What became of one mutant.
struct MutantOutcome: Sendable {
  var isRefused = false
  /// Rows that the damage did not touch and that came out as they were.
  var kept = 0
  var exceptions: [SoundChange: Int] = [:]
  var findings: [MutationFinding] = []

  mutating func add(_ kind: MutationFinding.Kind, _ mutation: Mutation, _ line: Int, _ what: String) {
    findings.append(MutationFinding(kind: kind, mutation: mutation, line: line, what: what))
  }
}
