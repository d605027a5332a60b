import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseApproveCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "先行救助: help the family on its word, as a second person.",
    discussion: """
      Whoever opened the case cannot approve it. Medical aid counts from the day of enrolment.
      """)

  static let hand = UserRole.supervisor

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "The day from which assistance counts (救助起始日).", transform: Argued.day)
  var enrolled: CivilDate

  @Option(
    name: .customLong("facts"), help: "A file with what the level wants before money is paid.")
  var statedFacts: String?

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .provisionallyApproved(ProvisionalApproval(enrolledOn: enrolled))
  }

  func facts() throws -> StatedFacts? { try statedFacts.map { try FactsFile.read($0) } }
}
