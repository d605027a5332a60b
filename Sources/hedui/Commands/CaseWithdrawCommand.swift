import ArgumentParser
import Casework
import Pipeline

struct CaseWithdrawCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤回: the family withdraws.")

  static let paperKind = "撤回申请"

  @OptionGroup var options: DeedOptions

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .withdrawn(NoDetail())
  }
}
