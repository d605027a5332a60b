import ArgumentParser
import EconomyModel
import Pipeline
import Storage

struct BatchOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "截止: write down who is due and what is asked.",
    discussion: """
      Due are new and changed requests, those of whom nobody signed before and now did, and those whose re-check has
      come round (reverifyAfterDays in centre.yaml). Nobody is asked about without a live authorisation.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "The week, such as 2026-W47.")
  var week: String

  @Flag(name: .long, help: "A full re-check: every case is due.")
  var everybody = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let terminal = options.terminal
      let batch = try centre.openBatch(
        BatchWeek(week), everybody: everybody, options.operation(role: "operator"), progress: terminal.show)
      terminal.clearProgress()
      let cases = try centre.caseNumbers(in: batch.week).count
      terminal.say("batch \(batch.week): \(cases) cases are due; next: 'hedui batch lists --week \(batch.week)'")
    }
  }
}
