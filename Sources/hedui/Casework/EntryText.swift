import Casework
import EconomyModel
import Pipeline
import Reporting

/// Whether a case may go by a track, condition by condition.
struct EntryText {
  private let look: EntryLook

  init(_ look: EntryLook) { self.look = look }

  var text: String {
    var lines = TextLines()
    lines.add(
      "\(look.track.name.english) \(look.track.name.chinese)  [\(look.track.code), \(look.track.edition)]"
    )
    look.verdict.findings.forEach { Self.add($0, indent: 2, to: &lines) }
    for level in look.routing.looks {
      lines.add("level \(level.level.code) \(level.level.name.chinese)", indent: 2)
      level.findings.forEach { Self.add($0, indent: 4, to: &lines) }
    }
    let taken = look.routing.level.map { ", at level \($0.code)" } ?? ""
    lines.add(
      look.refusal == nil
        ? "the case may go by this track\(taken)" : "the case may not go by this track yet")
    return lines.text
  }

  private static func add(_ finding: EntryFinding, indent: Int, to lines: inout TextLines) {
    let sign = finding.isFulfilled ? "+" : "-"
    let state = finding.state.wording
    lines.add(
      "\(sign) \(finding.condition.rawValue)  \(state.english) \(state.chinese)", indent: indent)
    lines.add("found: \(finding.found.english)", indent: indent + 4)
    if !finding.isFulfilled { lines.add("wants: \(finding.wanted.english)", indent: indent + 4) }
    lines.add("basis: \(finding.basis)", indent: indent + 4)
    finding.parts.forEach { add($0, indent: indent + 4, to: &lines) }
  }
}
