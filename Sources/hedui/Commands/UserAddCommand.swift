import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct UserAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a user; asks for the password.",
    discussion: """
      Roles: operator, caseworker, supervisor, policy-clerk, auditor, administrator.
      The first user must be an administrator; afterwards an administrator adds the others, here with --as, or on the
      pages. Without a terminal the first line of standard input is the password (with --as: the second; the first
      is the administrator's).
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The name to sign in with: 2 to 32 of a–z, 0–9, '-', '.', '_'.")
  var name: String

  @Option(name: .long, help: "What the user is there for.")
  var role: UserRole

  @Option(name: .long, help: "Beginnings of GB/T 2260 codes, such as 990102,990103.")
  var region: String = ""

  @Option(name: .customLong("full-name"), help: "As pages and reports show it.")
  var fullName = ""

  @Option(name: .long, help: "The same person's account on this machine: who starts a batch under it has prepared it.")
  var login = ""

  @Flag(name: .customLong("change-first"), help: "The user must choose another password at the first sign-in.")
  var changeFirst = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let isFirst = try !centre.hasUsers()
      if isFirst, role != .administrator {
        throw Reason(
          .userRole, found: "there is no user yet", expected: "expected an administrator first",
          wayOut: "hedui user add admin --role administrator")
      }
      let operation = try options.operation(role: .administrator, in: centre)
      let account = UserAccount(
        name: try UserName(name), fullName: fullName, role: role, regions: try RegionScope(region), login: login,
        mustChangePassword: changeFirst)
      try centre.add(account, password: try Password.new(), operation)
      options.terminal.say("added \(account.name), \(role.english)\(region.isEmpty ? "" : ", \(region)")")
    }
  }
}

extension UserRole: ExpressibleByArgument {}
