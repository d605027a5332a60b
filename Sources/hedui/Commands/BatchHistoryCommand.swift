import ArgumentParser
import Pipeline
import Reporting

struct BatchHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The batches so far, newest first: cases, answers, reports.")

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "How many.")
  var last = 12

  @Flag(name: .long, help: "For programs.")
  var json = false

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func validate() throws {
    if last < 1 { throw ValidationError("--last must be at least 1") }
  }

  func run() throws {
    try reportingFaults {
      let history = try options.opened().history(most: last, options.operation(role: "operator"))
      print(json ? try history.json() : history.text(language.language), terminator: "")
    }
  }
}
