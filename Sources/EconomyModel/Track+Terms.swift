package import Diagnostics

extension Track {
  /// What this track promises to a case and asks of it, to be frozen when the case opens.
  /// - Parameter level: one of ``levels``; nil for a track that has none.
  /// - Throws: `track.level` for a level that the track does not have, or none where it has some; the reasons of
  ///   ``CommitmentTerms``.
  package func terms(scheme: String, level: String? = nil) throws(Reason) -> CommitmentTerms {
    try check(level)
    let clock = { (kind: TrackClockKind) in self.clock(kind, scheme: scheme, level: level) }
    guard let followUp = clock(.followUp), let objection = clock(.objection) else {
      throw Reason(
        .termsClockMissing, found: "the track '\(code)' has no clock for its follow-up, or none for objections",
        wayOut: "add both under clocks, and check with 'hedui policy check'")
    }
    return try CommitmentTerms(
      track: code, edition: edition, basis: basis, level: level, publicity: clock(.publicity),
      publicities: publicities(level), followUp: followUp, chain: clock(.chain),
      chainExtension: clock(.chainExtension), objection: objection, consequenceNotice: clock(.consequenceNotice),
      notice: clock(.decisionNotice), reportMonths: reportMonths?.value, recheck: recheck,
      followUps: Set(followUps.map(\.value)), outcomes: Set(outcomes.map(\.value)), consequences: consequences,
      repair: repair)
  }

  /// As many as have to be over before paying; once, where the track only says how long.
  private func publicities(_ level: String?) -> Int {
    let rules = entry + (level.flatMap(self.level)?.beforePaying ?? [])
    let rounds = rules.compactMap { rule in
      if case .publicityDone(let rounds) = rule.condition { rounds } else { nil }
    }
    return rounds.max() ?? 1
  }

  /// The clock for such a case: the one that says most precisely for whom, the earlier of two alike.
  package func clock(_ kind: TrackClockKind, scheme: String, level: String?) -> CommitmentClock? {
    let serving = clocks.filter { $0.kind == kind && $0.serves(scheme: scheme, level: level) }
    let most = serving.map(\.precision).max()
    return serving.first { $0.precision == most }?.clock
  }

  private func check(_ level: String?) throws(Reason) {
    let known = levels.map(\.code)
    guard let level else {
      if known.isEmpty { return }
      throw Reason(
        .trackLevel, found: "the track '\(code)' has levels and none is named",
        expected: "expected one of \(known.joined(separator: ", "))")
    }
    guard !known.contains(level) else { return }
    throw Reason(
      .trackLevel, found: "the track '\(code)' has no level '\(level)'",
      expected: known.isEmpty
        ? "expected none: it has one way only" : "expected one of \(known.joined(separator: ", "))")
  }
}
