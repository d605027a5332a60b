import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseWaiveCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "免予追回: propose not to recover what is outstanding; a second person decides.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "In yuan.", transform: Argued.yuan)
  var amount: Fen

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .waiverProposed(WaiverRequest(amount: amount))
  }
}
