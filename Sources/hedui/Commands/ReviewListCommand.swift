import ArgumentParser
import EconomyModel
import Pipeline
import Reporting

struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Files in dispute, held files and rows, rejected rows by cause.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  @Flag(name: .long, help: "For programs.")
  var json = false

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let queue = try centre.reviewQueue(of: week.chosen(), options.operation(role: "reviewer"))
      print(json ? try queue.json() : queue.text(language.language), terminator: "")
    }
  }
}
