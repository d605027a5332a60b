import ArgumentParser
import EconomyModel
import Pipeline

struct BatchReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Every report of a week as lines of canonical JSON.",
    discussion: "For programs: each line is the value that 'hedui report CASE --format json' holds under 'report'.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      var output = StandardOutput()
      try centre.exportReports(of: week.chosen(), options.operation(role: "operator")) {
        output.write($0)
      }
      output.flush()
    }
  }
}
