import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseDueCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "应发: what was due for a month, as it stands now.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "Such as 2026-11.", transform: Argued.month)
  var month: CivilMonth

  @Option(name: .long, help: "In yuan.", transform: Argued.yuan)
  var amount: Fen

  @Option(name: .long, help: "The text or the decision that it rests on.")
  var basis: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .due(DueAmount(month: month, amount: amount, basis: basis))
  }
}
