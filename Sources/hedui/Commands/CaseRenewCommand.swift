import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseRenewCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "重新授权: the household as it is now has signed again.")

  static let paperKind = "授权书"

  @OptionGroup var options: DeedOptions

  @Argument(help: "The authorisation's number; it has to be on file ('hedui accept').")
  var number: String

  @Option(name: .long, help: "The day on which it was signed.", transform: Argued.day)
  var signed: CivilDate

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .authorisationRenewed(RenewedAuthorisation(number: number, signedOn: signed))
  }
}
