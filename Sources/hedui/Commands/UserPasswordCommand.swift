import ArgumentParser
import EconomyModel
import Pipeline

struct UserPasswordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Set a user's password anew, and open a locked account.",
    discussion: "The user has to choose another one at the next sign-in.")

  @OptionGroup var options: CentreOptions

  @Argument(help: "The user's name.")
  var name: String

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation = try options.operation(role: .administrator, in: centre)
      try centre.setPassword(try Password.new(), of: try UserName(name), mustChange: true, operation)
      options.terminal.say("set; \(name) has to choose another one at the next sign-in")
    }
  }
}
