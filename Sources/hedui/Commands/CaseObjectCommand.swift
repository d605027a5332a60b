import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseObjectCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "object", abstract: "异议: write down what the family objects.")

  static let paperKind = "异议书"

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "approval, settlement, consequence or ending.")
  var against: NoticeSubject

  @Option(name: .long, help: "Who objects, by reference (m1) or name.")
  var by: String

  @Option(
    name: .long, help: "The day on which it was said: that day decides whether it is in time.",
    transform: Argued.day)
  var received: CivilDate

  @Option(name: .long, help: "What was said.")
  var text: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .objected(Objection(against: against, person: by, text: text, receivedOn: received))
  }
}
