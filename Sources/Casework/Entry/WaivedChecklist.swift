package import Diagnostics
package import EconomyModel

/// 免交材料清单: of the papers a track waives, which a family brought all the same and which its commitment stands for.
package struct WaivedChecklist: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let document: WaivedDocument
    /// False: the commitment stands for it.
    package let wasBrought: Bool
  }

  /// In the track's order.
  package let lines: [Line]

  /// - Parameter brought: codes of the papers that were brought.
  /// - Throws: `entry.fact` for a code that the track does not waive.
  package init(_ track: Track, brought: Set<String>) throws(Reason) {
    let known = track.waived.map(\.code)
    if let other = brought.sorted().first(where: { !known.contains($0) }) {
      throw Reason(
        .entryFact, found: "'\(other)' is no paper that '\(track.code)' waives",
        expected: known.isEmpty ? "expected none" : "expected one of \(known.joined(separator: ", "))")
    }
    lines = track.waived.map { Line(document: $0, wasBrought: brought.contains($0.code)) }
  }

  /// What the commitment stands for.
  package var promised: [WaivedDocument] { lines.filter { !$0.wasBrought }.map(\.document) }
}
