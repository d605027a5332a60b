import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct UserChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change a user's role, regions or state; who is signed in is signed out.")

  @OptionGroup var options: CentreOptions

  @Argument(help: "The user's name.")
  var name: String

  @Option(name: .long, help: "Another role.")
  var role: UserRole?

  @Option(name: .long, help: "Other regions, such as 990102,990103.")
  var region: String?

  @Flag(inversion: .prefixedNo, help: "Whether the user may sign in.")
  var active: Bool?

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation = try options.operation(role: .administrator, in: centre)
      guard let known = try centre.account(try UserName(name)) else {
        throw Reason(.userUnknown, found: "there is no user '\(name)'", wayOut: "'hedui user list' names them")
      }
      try centre.change(
        UserAccount(
          name: known.name, fullName: known.fullName, role: role ?? known.role,
          regions: try region.map { text throws(Reason) in try RegionScope(text) } ?? known.regions,
          login: known.login, isActive: active ?? known.isActive), operation)
      options.terminal.say("changed \(name)")
    }
  }
}
