import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseEscalateCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "提级办理: hand the case up, with a reason.")

  @OptionGroup var options: DeedOptions

  @Option(name: .customLong("to"), help: "town, district or city.")
  var authority: DecidingAuthority

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .escalated(Escalation(authority: authority.rawValue))
  }
}
