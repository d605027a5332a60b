import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseDeathCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "death", abstract: "死亡: of a member, on a paper; a register's alert is none.")

  static let paperKind = "死亡证明"

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "Who, by reference, such as m2.")
  var person: String

  @Option(name: .long, help: "The day.", transform: Argued.day)
  var died: CivilDate

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .died(DeathReport(person: person, diedOn: died))
  }
}
