import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseRepayCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "repay", abstract: "退款: what the family gave back of an overpayment.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "In yuan.", transform: Argued.yuan)
  var amount: Fen

  @Option(name: .long, help: "The booking; the same one is never booked twice.")
  var reference: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .overpaymentRepaid(Repayment(amount: amount, reference: reference))
  }
}
