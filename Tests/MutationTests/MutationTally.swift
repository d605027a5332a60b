import Adapting

/// What became of all mutants of one sample.
struct MutationTally: Sendable {
  let name: String
  var mutants = 0
  var refused = 0
  var kept = 0
  var exceptions: [SoundChange: Int] = [:]
  var findings: [MutationFinding.Kind: Int] = [:]
  /// The first findings of each kind, told.
  private(set) var shown: [String] = []

  private static let mostShown = 5

  init(_ name: String) { self.name = name }

  mutating func add(_ outcome: MutantOutcome) {
    mutants += 1
    if outcome.isRefused { refused += 1 }
    kept += outcome.kept
    exceptions.merge(outcome.exceptions, uniquingKeysWith: +)
    for finding in outcome.findings {
      findings[finding.kind, default: 0] += 1
      if findings[finding.kind, default: 0] <= Self.mostShown { shown.append(finding.description(in: name)) }
    }
  }

  /// - Parameter every: 1 for all mutants, n for each n-th.
  static func of(_ sample: ShippedSample, every: Int) throws -> MutationTally {
    let check = try MutantCheck(sample)
    var tally = MutationTally(sample.name)
    for mutation in Mutation.all(of: sample.bytes).enumerated().lazy.filter({ $0.offset % every == 0 }).map(\.element) {
      tally.add(try check.outcome(mutation, try sample.read(mutation.applied(to: sample.bytes))))
    }
    return tally
  }

  /// Of every shipped sample, by name.
  static func all(every: Int) async throws -> [MutationTally] {
    try await withThrowingTaskGroup(of: MutationTally.self) { group in
      for name in ShippedSample.names {
        group.addTask { try MutationTally.of(try ShippedSample(name), every: every) }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.name < $1.name }
    }
  }
}
