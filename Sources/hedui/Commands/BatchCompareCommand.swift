import ArgumentParser
import EconomyModel
import Pipeline

struct BatchCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "信息核对: compare every case of a batch and prepare its report.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let terminal = options.terminal
      let (week, prepared) = try centre.compare(
        week.chosen(), options.operation(role: "operator"), progress: terminal.show)
      terminal.clearProgress()
      terminal.say("batch \(week): \(prepared) reports prepared anew")
    }
  }
}
