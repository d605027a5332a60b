import ArgumentParser

struct AdapterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapter", abstract: "The adapters: one folder of data per institution's layout.",
    subcommands: [
      AdapterListCommand.self, AdapterPeekCommand.self, AdapterNewCommand.self, AdapterCheckCommand.self,
      AdapterRecordCommand.self, AdapterReadCommand.self, AdapterHelpCommand.self,
    ])
}
