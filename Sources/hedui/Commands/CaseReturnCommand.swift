import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseReturnCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退还: what the family gave back and has a right to again.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "In yuan.", transform: Argued.yuan)
  var amount: Fen

  @Option(name: .long, help: "The booking; the same one is never booked twice.")
  var reference: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .repaymentReturned(Repayment(amount: amount, reference: reference))
  }
}
