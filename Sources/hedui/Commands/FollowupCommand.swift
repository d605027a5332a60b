import ArgumentParser

struct FollowupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "后续核查: what is due in commitment cases, and settling what was found.",
    subcommands: [
      FollowupDueCommand.self, FollowupSettleCommand.self, FollowupDecideCommand.self,
      FollowupChaseCommand.self,
      FollowupExtendCommand.self, FollowupCheckCommand.self,
    ], defaultSubcommand: FollowupDueCommand.self)
}
