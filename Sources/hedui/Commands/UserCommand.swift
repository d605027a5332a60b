import ArgumentParser

struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "用户: who may sign in to the pages, in which role, for which regions.",
    subcommands: [UserAddCommand.self, UserListCommand.self, UserChangeCommand.self, UserPasswordCommand.self])
}
