import ArgumentParser
import EconomyModel
import Pipeline

struct BatchCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a batch whose lists are all answered or past due.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  func run() throws {
    try reportingFaults {
      let week = try options.opened().closeBatch(
        week.chosen(), options.operation(role: "operator"))
      options.terminal.say("batch \(week) is closed; what still arrives is a late answer")
    }
  }
}
