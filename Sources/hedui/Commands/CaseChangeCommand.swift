import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseChangeCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "家庭变化: who joined, left or moved.",
    discussion: """
      What was signed for another household holds no longer: a new authorisation is asked for, and the household
      is verified anew.
      """)

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "birth, marriage, divorce, new-member, leaving or moved.")
  var kind: HouseholdChangeKind

  @Option(name: .long, help: "reported by the family, or found.")
  var source: ChangeSource = .reported

  @Option(name: .long, help: "The day on which it happened.", transform: Argued.day)
  var happened: CivilDate

  @Option(
    name: .long,
    help: "The reference of who joined or left, such as m3; may be given several times.")
  var person: [String] = []

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .householdChanged(
      HouseholdChange(kind: kind, source: source, happenedOn: happened, persons: person))
  }
}
