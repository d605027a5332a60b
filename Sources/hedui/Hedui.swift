import ArgumentParser

/// 居民家庭经济状况核对: household economic-status verification.
@main
struct Hedui: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hedui",
    abstract: "居民家庭经济状况核对: verifies what families declare against what institutions return.",
    discussion: """
      A centre is a folder: 'hedui init DIR' makes one, every other command takes --centre DIR (default: here).
      Data goes to standard output, messages to standard error.
      Exit codes: 0 done, 64 usage, 65 data refused, 66 no such input, 70 internal, 73 cannot write, 75 try again,
      78 configuration.
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, DemoCommand.self, AcceptCommand.self, RequestCommand.self, BatchCommand.self,
      CaseCommand.self, FollowupCommand.self, ReviewCommand.self, ReportCommand.self, VerifyCommand.self,
      AdapterCommand.self, SynthCommand.self,
      CalendarCommand.self, PolicyCommand.self, BackupCommand.self, RestoreCommand.self, RetainCommand.self,
      UserCommand.self,
      ServeCommand.self, AuditCommand.self, DocsCommand.self,
    ])
}
