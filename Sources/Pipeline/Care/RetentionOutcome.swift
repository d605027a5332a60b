package import EconomyModel
internal import Storage

/// What a retention run removed, or would remove.
package struct RetentionOutcome: Hashable, Sendable, Encodable {
  package let on: CivilDate
  package let isDryRun: Bool
  /// Case numbers, sorted.
  package let cases: [String]
  /// Whom no other case knows.
  package let persons: Int
  /// Received files, by SHA-256, sorted.
  package let files: [String]
  /// Weeks whose lists go from the outbox.
  package let weeks: [String]
  package private(set) var reports = 0
  package private(set) var facts = 0
  /// How many files were searched for who was removed; 0 while nothing was proved.
  package private(set) var filesSearched = 0
  /// Numbers and names that stand in what is kept of others.
  package private(set) var spokenOf = 0

  init(_ work: RetentionWork, on day: CivilDate, isDryRun: Bool) {
    on = day
    self.isDryRun = isDryRun
    cases = work.cases.sorted()
    persons = work.documents.count
    files = work.files.sorted()
    weeks = work.weeks.sorted()
  }

  mutating func add(_ removed: CaseRemoval.Outcome?) {
    reports += removed?.reports ?? 0
    facts += removed?.facts ?? 0
  }

  mutating func prove(_ proof: LeftoverSearch.Proof) {
    filesSearched = proof.files
    spokenOf = proof.spoken
  }

  var inShort: String {
    "\(cases.count) cases, \(persons) persons, \(files.count) received files, lists of \(weeks.count) weeks"
  }

  /// Lines for a person.
  package var words: [String] {
    if cases.isEmpty && files.isEmpty && weeks.isEmpty { return ["nothing is due on \(on)"] }
    var lines = ["\(isDryRun ? "would go" : "removed") as of \(on): \(inShort)"]
    lines += cases.map { "  case \($0)" } + weeks.map { "  lists of \($0)" }
    if isDryRun { return lines + ["nothing was removed: leave --dry-run out to do it"] }
    lines.append("with them \(reports) reports and \(facts) facts; a tombstone stands for each")
    lines.append("proved: no number or name of theirs in any of \(filesSearched) files of the centre")
    if spokenOf > 0 { lines.append("\(spokenOf) numbers or names stand in what is kept of others") }
    return lines
  }
}
