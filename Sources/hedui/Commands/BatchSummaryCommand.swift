import ArgumentParser
import EconomyModel
import Pipeline
import Reporting

struct BatchSummaryCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, json
  }

  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "One page about a batch: counts, missing sources, differences, rejects.")

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  @Option(name: .long, help: "text, html or json.")
  var format = Format.text

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let summary = try centre.summary(of: week.chosen(), options.operation(role: "operator"))
      switch format {
      case .text: print(summary.text(language.language), terminator: "")
      case .html: print(try summary.html(language.language), terminator: "")
      case .json: print(try summary.json(), terminator: "")
      }
    }
  }
}
