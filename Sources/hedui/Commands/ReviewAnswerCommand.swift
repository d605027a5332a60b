import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline
import Reporting

struct ReviewAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "采信: say which of two files that answer differently counts.",
    discussion: """
      Needed where an institution sent two files that differ and state neither a number nor a time by which to tell
      them apart. Files are named by the first digits of their SHA-256 or by their names; 'hedui review list' shows
      both. Until somebody decides, the persons concerned count as not answered. Reports follow at the next
      'hedui batch compare' or 'run'.
      """)

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  @Argument(help: "The file that counts.")
  var chosen: String

  @Argument(help: "The other one.")
  var other: String

  @Flag(name: .long, help: "The other one counts as well: the two add up.")
  var adds = false

  @Option(name: .long, help: "Why; kept with the decision.")
  var reason: String

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let decision = Centre.AnswerDecision(chosen: chosen, other: other, addsUp: adds, reason: reason)
      let dispute = try centre.decide(decision, week: week.chosen(), options.operation(role: "reviewer"))
      options.terminal.say(
        "decided for \(dispute.cases.count) cases; next: 'hedui batch compare'")
    }
  }
}
