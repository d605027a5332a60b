import ArgumentParser
import Diagnostics
import Pipeline

struct CasePushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "医疗保障推送: tell the medical-insurance office who is helped, since when.",
    discussion: """
      Everybody of a household whose track is sent on to it, as of the day of reckoning: medical aid counts from the \
      enrolment. Names and numbers stand in the list in clear.
      """)

  @OptionGroup var options: CentreOptions

  func run() throws {
    try reportingFaults {
      let handed = try options.opened().pushToMedicalInsurance(options.operation(role: "caseworker"))
      options.terminal.say(handed: handed)
    }
  }
}
