import ArgumentParser
import Diagnostics
import Pipeline

struct CaseHandOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "移送信用信息平台: hand over what goes on a credit record.",
    discussion: """
      Only proposals with that measure (记入信用记录) which a second person approved after both letters were served and \
      the time to object was over; what has lost its ground is taken back in the same list, from whom it was handed \
      to. Names and numbers stand in it in clear. Other measures go to their own authority: 'hedui case export'.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .customLong("to"), help: "The authority, such as 市信用信息中心.")
  var authority: String

  func run() throws {
    try reportingFaults {
      let handed = try options.opened().handOver(to: authority, options.operation(role: "caseworker"))
      options.terminal.say(handed: handed)
    }
  }
}
