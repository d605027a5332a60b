import ArgumentParser

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Local policy: tracks (办理路径), comparison, drift, holidays – one file of data each.",
    subcommands: [PolicyCheckCommand.self, PolicyShowCommand.self])
}
