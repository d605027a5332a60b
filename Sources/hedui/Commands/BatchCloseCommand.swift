import ArgumentParser
import EconomyModel
import Pipeline

struct BatchCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a batch whose lists are all answered or past due.")

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "The week (default: the newest).")
  var week: String?

  func run() throws {
    try reportingFaults {
      let week = try options.opened().closeBatch(
        week.map { try BatchWeek($0) }, options.operation(role: "operator"))
      options.terminal.say("batch \(week) is closed; what still arrives is a late answer")
    }
  }
}
