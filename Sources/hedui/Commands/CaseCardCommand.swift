import ArgumentParser
import Casework
import Pipeline

struct CaseCardCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "发放账户核对: whose card the money goes to.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "The card's name as the bank has it.")
  var payee: String

  @Option(name: .long, help: "The member it belongs to, by reference; left out: to none of them.")
  var holder: String?

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .cardHolderChecked(CardHolderCheck(payee: payee, holder: holder))
  }
}
