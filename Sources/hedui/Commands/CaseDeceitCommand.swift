import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseDeceitCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "deceit",
    abstract: "欺骗线索登记: what a paper besides the report shows; a second person decides.",
    discussion: """
      A difference alone shows no deceit, however large: name the paper that does.
      """)

  static let paperKind = "证据材料"

  @OptionGroup var options: DeedOptions

  @Argument(help: "The items, such as BK01.")
  var items: [String]

  @Option(name: .long, help: "Who, by reference.")
  var person: String

  var itemsNamed: [ItemCode] { items.map { ItemCode($0) } }

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .deceitRecorded(DeceitRecord(items: items.map { ItemCode($0) }, person: person))
  }
}
