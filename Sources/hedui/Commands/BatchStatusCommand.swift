import ArgumentParser
import EconomyModel
import Pipeline
import Reporting

struct BatchStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Who has answered, who is late, what must be asked again; late ones first.",
    discussion: "As of the last comparison; 'hedui batch compare' brings it up to date.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  @Flag(name: .long, help: "Print it as JSON.")
  var json = false

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func run() throws {
    try reportingFaults {
      let status = try options.opened().status(
        of: week.chosen(), options.operation(role: "operator"))
      print(json ? try status.json() : status.text(language.language), terminator: "")
    }
  }
}
