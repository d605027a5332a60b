package import Diagnostics
package import EconomyModel

/// Which of a track's levels takes a case.
package struct EntryRouting: Hashable, Sendable {
  /// A level that was looked at, and what its conditions came to.
  package struct Look: Hashable, Sendable {
    package let level: TrackLevel
    package let findings: [EntryFinding]
  }

  package let track: String
  /// In the track's order.
  package let looks: [Look]

  /// The first level whose conditions all hold. One that takes what is left takes nothing while a fact that another
  /// level asks for is not stated.
  package var level: TrackLevel? {
    let isOpen = looks.contains { $0.findings.contains { $0.state == .notStated } }
    return looks.first { look in
      look.findings.isEmpty ? !isOpen : look.findings.allSatisfy(\.isFulfilled)
    }?.level
  }

  /// Why no level takes the case; nil when one does, and for a track that has one way only.
  package var refusal: Reason? {
    if looks.isEmpty || level != nil { return nil }
    let failing = looks.flatMap { look in
      look.findings.filter { !$0.isFulfilled }.map { "\(look.level.code): \($0.found.english)" }
    }
    return Reason(
      .trackLevel, found: "no level of '\(track)' takes the case; " + failing.joined(separator: "; "),
      wayOut: "state what the levels are told apart by")
  }
}

extension EntryJudge {
  package func routing(_ track: Track) -> EntryRouting {
    EntryRouting(
      track: track.code,
      looks: track.levels.map { EntryRouting.Look(level: $0, findings: $0.when.map(finding)) })
  }
}
