import ArgumentParser

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "The weekly batch.",
    subcommands: [
      BatchRunCommand.self, BatchOpenCommand.self, BatchListsCommand.self, BatchIngestCommand.self,
      BatchStatusCommand.self, BatchScoresCommand.self, BatchCompareCommand.self, BatchCloseCommand.self,
      BatchSummaryCommand.self, BatchReportsCommand.self, BatchHistoryCommand.self,
    ])
}
