import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct ReportIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "签发: sign a prepared report, as a second person.",
    discussion: "Whoever prepared a report cannot issue it; a death on record blocks issue until it is resolved.")

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Option(name: .long, help: "The week (default: the newest with a report).")
  var week: String?

  func run() throws {
    try reportingFaults {
      guard options.user != nil else { throw ValidationError("say who issues it: --as USER") }
      let centre = try options.opened()
      let issued = try centre.issue(
        caseNumber, week: week.map { try BatchWeek($0) }, options.operation(role: .supervisor, in: centre))
      options.terminal.say("issued \(issued.caseNumber) version \(issued.version), verify code \(issued.verifyCode)")
    }
  }
}
