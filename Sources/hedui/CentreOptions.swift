import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline

/// What every command on a centre takes.
struct CentreOptions: ParsableArguments {
  @Option(name: .long, help: "The centre's folder.")
  var centre = "."

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  @Option(name: .long, help: "The day of reckoning, such as 2026-11-21 (default: today).")
  var on: String?

  @Option(name: .customLong("received-at"), help: "When files count as received, such as 2026-11-21T09:00:00.")
  var receivedAt: String?

  @Option(name: .customLong("as"), help: "Who does it (default: the operating system's user).")
  var user: String?

  @Option(name: .long, help: "Why personal data is shown or changed; kept in the audit record.")
  var purpose = "case handling"

  var terminal: Terminal { Terminal(isQuiet: quiet) }

  func opened() throws -> Centre { try Centre(opening: centre) }

  /// - Throws: `ValidationError` for a day or time that is none.
  func operation(role: String) throws -> Pipeline.Operation {
    Operation(actor: user ?? NSUserName(), role: role, purpose: purpose, at: try moment())
  }

  /// Who does it on a centre that may have users: once there are some, `--as` means one of them, who has to give the
  /// password and to have the role.
  /// - Throws: `sign-in.refused`, `sign-in.locked`, `user.role`.
  func operation(role: UserRole, in centre: Centre) throws -> Pipeline.Operation {
    guard try centre.hasUsers() else { return try operation(role: role.rawValue) }
    guard let user else {
      throw Reason(
        .userRole, found: "this centre has users, and nobody is named", expected: "expected a \(role.english)",
        wayOut: "say who you are: --as USER")
    }
    let account = try centre.signIn(
      user, password: try Password.ask("Password of \(user): "), at: try moment(), client: "command line")
    guard account.role == role else {
      throw Reason(
        .userRole, found: "\(user) is a \(account.role.english)", expected: "expected a \(role.english)",
        wayOut: "let somebody of that role do it")
    }
    return Operation(account, purpose: purpose, at: try moment())
  }

  private func moment() throws -> Timestamp {
    guard let receivedAt else { return try on.map(WallClock.now(on:)) ?? WallClock.now() }
    do throws(Reason) {
      return try Timestamp(iso: receivedAt)
    } catch {
      throw ValidationError(error.sentence)
    }
  }
}
