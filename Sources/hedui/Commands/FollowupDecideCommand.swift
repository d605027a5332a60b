import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct FollowupDecideCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "结算决定: decide, as a second person, what was proposed; or return it.")

  static let hand = UserRole.supervisor

  @OptionGroup var options: DeedOptions

  @Option(
    name: .long, help: "What was proposed: confirmed, adjusted, stopped-no-fault or revoked-deceit."
  )
  var outcome: CaseOutcome?

  @Flag(name: .customLong("return"), help: "退回: back to whoever proposed it, with a reason.")
  var isReturned = false

  func validate() throws {
    if isReturned == (outcome != nil) {
      throw ValidationError("one of --outcome OUTCOME and --return")
    }
  }

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    guard let outcome else { return .settlementReturned(NoDetail()) }
    return .settlementDecided(SettlementVerdict(outcome: outcome))
  }
}
