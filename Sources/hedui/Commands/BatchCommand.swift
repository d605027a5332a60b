import ArgumentParser

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "The weekly batch.",
    subcommands: [BatchRunCommand.self, BatchSummaryCommand.self, BatchReportsCommand.self])
}
