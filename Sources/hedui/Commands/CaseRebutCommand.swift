import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseRebutCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebut", abstract: "反证: a record is wrong, not theirs, or explained; on a paper.")

  static let paperKind = "反证材料"

  @OptionGroup var options: DeedOptions

  @Argument(help: "The item, such as BK01.")
  var item: String

  @Option(name: .long, help: "What the paper shows.")
  var kind: RebuttalKind

  @Option(name: .long, help: "What it says.")
  var text: String

  @Option(name: .long, help: "Whose record, by reference (default: the household).")
  var person: String?

  @Option(name: .long, help: "Where compensation money came from (来源标签).")
  var provenance: String?

  var itemsNamed: [ItemCode] { [ItemCode(item)] }

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .rebutted(
      Rebuttal(item: ItemCode(item), person: person, kind: kind, provenance: provenance, text: text)
    )
  }
}
