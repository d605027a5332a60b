import Casework
import EconomyModel
import Pipeline
import Reporting
import Storage

/// What is due, counted by kind and party, the overdue first, and its rows.
struct DueText {
  private let sheet: DueSheet

  init(_ sheet: DueSheet) { self.sheet = sheet }

  /// Counts of one kind and party over all regions.
  struct Count: Encodable {
    let kind: String
    let waitingFor: String
    var count: Int
    var overdue: Int
    var earliest: CivilDate
  }

  var counts: [Count] {
    var found: [[String]: Count] = [:]
    for one in sheet.counts {
      let key = [one.kind, one.waitingFor]
      guard var sum = found[key] else {
        found[key] = Count(
          kind: one.kind, waitingFor: one.waitingFor, count: one.count, overdue: one.overdue,
          earliest: one.earliest)
        continue
      }
      sum.count += one.count
      sum.overdue += one.overdue
      sum.earliest = min(sum.earliest, one.earliest)
      found[key] = sum
    }
    return found.values.sorted {
      ($1.overdue, $0.kind, $0.waitingFor) < ($0.overdue, $1.kind, $1.waitingFor)
    }
  }

  /// - Parameter isShort: that only the first rows were asked for.
  func text(isShort: Bool) -> String {
    var lines = TextLines()
    let counts = counts
    let total = counts.reduce(0) { $0 + $1.count }
    let overdue = counts.reduce(0) { $0 + $1.overdue }
    lines.add("due through \(sheet.through): \(total), \(overdue) of them overdue on \(sheet.on)")
    if total == 0 { return lines.text }
    lines.add(
      table: [["overdue", "in all", "since", "what", "waits for"]]
        + counts.map { count in
          [
            "\(count.overdue)", "\(count.count)", count.earliest.description, Self.kind(count.kind),
            Self.party(count.waitingFor),
          ]
        }, rightAligned: [0, 1])
    lines.add()
    lines.add(table: sheet.rows.map(Self.row))
    if isShort, sheet.rows.count < total {
      lines.add("and \(total - sheet.rows.count) more: --all", indent: 2)
    }
    return lines.text
  }

  private static func row(_ row: DueRow) -> [String] {
    [
      row.deadline.dueOn.words, row.caseNumber.rawValue, kind(row.deadline.kind),
      party(row.deadline.waitingFor),
      state(row.state), row.track,
    ]
  }

  private static func kind(_ word: String) -> String {
    DeadlineKind(rawValue: word).map { "\($0.english) \($0.chinese)" } ?? word
  }

  private static func party(_ word: String) -> String {
    CaseParty(rawValue: word).map { "\($0.english) \($0.chinese)" } ?? word
  }

  private static func state(_ word: String) -> String {
    CommitmentState(rawValue: word).map { "\($0.english) \($0.chinese)" } ?? word
  }
}
