import ArgumentParser
import EconomyModel
import Pipeline
import Reporting

struct BatchScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores", abstract: "How each institution has done: late, rejected, mistaken, drifting.",
    discussion: """
      Over all batches on file, as of their last comparisons. An institution is on time when its first accepted file
      came by the due day; 'never' counts batches that are past due without one.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "One week alone (default: all batches).")
  var week: String?

  @Flag(name: .long, help: "Print them as JSON.")
  var json = false

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func run() throws {
    try reportingFaults {
      let scores = try options.opened().scores(
        of: week.map { try BatchWeek($0) }, options.operation(role: "operator"))
      print(json ? try scores.json() : scores.text(language.language), terminator: "")
    }
  }
}
