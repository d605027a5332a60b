import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseServedCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "served", abstract: "送达: a letter has reached the family.")

  static let paperKind = "送达回执"

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "approval, settlement, consequence or ending.")
  var about: NoticeSubject

  @Option(name: .long, help: "The day on which the family received it.", transform: Argued.day)
  var served: CivilDate

  @Option(name: .long, help: "How.")
  var how: ServiceWay = .inPerson

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .noticeServed(Notice(about: about, servedOn: served, how: how))
  }
}
