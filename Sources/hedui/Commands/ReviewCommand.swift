import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "待人工处理: what waits for a person, and what the person says.",
    subcommands: [ReviewListCommand.self, ReviewAnswerCommand.self, ReviewAlarmCommand.self],
    defaultSubcommand: ReviewListCommand.self)
}
