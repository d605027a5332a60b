import ArgumentParser

/// `hedui adapter help peek`, as `hedui help adapter peek` says it.
struct AdapterHelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "What the commands for adapters do.", shouldDisplay: false)

  @Argument(help: "One of them.")
  var name: String?

  func run() throws {
    let known = AdapterCommand.configuration.subcommands
    guard let command = name.map({ name in known.first { $0.configuration.commandName == name } }) else {
      throw CleanExit.helpRequest(AdapterCommand.self)
    }
    guard let command else { throw ValidationError("there is no command 'adapter \(name ?? "")'") }
    throw CleanExit.helpRequest(command)
  }
}
