import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "出具报告: one family's verification report.",
    subcommands: [ReportShowCommand.self, ReportIssueCommand.self], defaultSubcommand: ReportShowCommand.self)
}
