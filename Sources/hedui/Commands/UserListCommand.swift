import ArgumentParser
import EconomyModel
import Foundation
import Pipeline

struct UserListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Name the users.")

  @OptionGroup var options: CentreOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let users = try centre.users(options.operation(role: .administrator, in: centre))
      for user in users { print(try json ? Self.json(user) : Self.line(user)) }
    }
  }

  private static func line(_ user: Centre.User) -> String {
    let account = user.account
    let state = account.isActive ? user.lockedUntil.map { "locked until \($0)" } ?? "active" : "inactive"
    return "\(account.name)  \(account.role.rawValue)  \(account.regions.description)  \(state)"
  }

  private struct Line: Encodable {
    let name: String
    let fullName: String
    let role: String
    let regions: String
    let isActive: Bool
  }

  private static func json(_ user: Centre.User) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let account = user.account
    let line = Line(
      name: account.name.rawValue, fullName: account.fullName, role: account.role.rawValue,
      regions: account.regions.description, isActive: account.isActive)
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }
}
