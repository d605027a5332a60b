package import Diagnostics

/// Whether a case may go by a track, condition by condition, in the track's order.
package struct EntryVerdict: Hashable, Sendable, Codable {
  package let track: String
  package let edition: String
  package let findings: [EntryFinding]

  package init(track: String, edition: String, findings: [EntryFinding]) {
    self.track = track
    self.edition = edition
    self.findings = findings
  }

  package var isFulfilled: Bool { findings.allSatisfy(\.isFulfilled) }

  package var unfulfilled: [EntryFinding] { findings.filter { !$0.isFulfilled } }

  /// Why the case may not; nil when it may. Names every condition that fails, and what would satisfy it.
  package var refusal: Reason? {
    let failing = unfulfilled
    if failing.isEmpty { return nil }
    return Reason(
      .entryUnfulfilled, found: failing.map { "\($0.condition.rawValue): \($0.found.english)" }.joined(separator: "; "),
      expected: "expected " + failing.map(\.wanted.english).joined(separator: "; "),
      wayOut: "state what is missing, or take the case by another track")
  }

  /// The same for a Chinese page, one line a condition; empty when nothing fails.
  package var chineseRefusal: [String] {
    unfulfilled.map { "\($0.found.chinese)；须：\($0.wanted.chinese)（依据：\($0.basis)）" }
  }
}
