import ArgumentParser
import EconomyModel
import Pipeline
import Reporting

struct ReviewAlarmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "确认数据异动: say that a source's drift was looked into, and why its figures may stand.",
    discussion: """
      A source whose answer is unlike its own earlier weeks is flagged, and no report that rests on it is issued until
      somebody has asked the institution. An acknowledged week is history for later ones; --anew says that the source
      has changed for good, and earlier weeks are no measure any more. 'hedui batch status' lists the alarms.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The week, such as 2026-W47.")
  var week: String

  @Argument(help: "The institution's code.")
  var institution: String

  @Argument(help: "The adapter, where one source of several is meant.")
  var adapter: String?

  @Option(name: .long, help: "What was looked into, and what came of it; without personal data.")
  var reason: String

  @Flag(name: .long, help: "From here on anew: earlier weeks are no measure for this source any more.")
  var anew = false

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  func run() throws {
    try reportingFaults {
      guard options.user != nil else { throw ValidationError("say who has looked into it: --as USER") }
      let alarms = try options.opened().acknowledge(
        BatchWeek(week), InstitutionCode(institution), adapter: adapter, reason: reason, startsAnew: anew,
        options.operation(role: "supervisor"))
      for alarm in alarms { options.terminal.say("acknowledged: " + alarm.words(language.language)) }
    }
  }
}
