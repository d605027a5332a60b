import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline
import Reporting

struct BatchRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Every step now possible: open, lists, ingest, compare, prepare, close.",
    discussion: """
      The first run of a week writes down who is due and what is asked (the cut-off), and one query list an institution
      into the outbox. Run again, it takes in what is new and goes on; a file seen before has no effect. Every rejected
      row is named, the others go on, and the exit code is then 65. The batch closes when every list is answered or past
      due; until then the run says what it waits for. Prepared reports are data: 'hedui report CASE' renders one.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "The week, such as 2026-W47.")
  var week: String

  @Flag(name: .long, help: "Print the summary as JSON.")
  var json = false

  @Argument(help: "Files and folders of returned files (default: the centre's inbox).")
  var paths: [String] = []

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let terminal = options.terminal
      let outcome = try centre.runBatch(
        BatchWeek(week), paths: paths.isEmpty ? [centre.folder.inbox] : paths, options.operation(role: "operator"),
        progress: terminal.show)
      terminal.clearProgress()
      var complaints = Complaints()
      try centre.forEachReject(after: outcome.receiptBefore) { complaints.add($0) }
      outcome.troubles.forEach { complaints.add($0) }
      terminal.say(packs: outcome.packs)
      terminal.say(waiting: outcome.waiting, in: outcome.week)
      let followUps = outcome.followUps
      if followUps.fellDue + followUps.reported > 0 {
        terminal.say(
          "commitment cases: \(followUps.fellDue) fell due, \(followUps.reported) have a new report; "
            + "next: 'hedui followup due'")
      }
      print(json ? try outcome.summary.json() : outcome.summary.text(.english), terminator: "")
      try complaints.end()
    }
  }
}
