import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseSurveyCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "入户调查: what an investigator found, one more source beside the items.")

  static let paperKind = "调查记录"

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "Who visited.")
  var investigator: String

  @Option(name: .long, help: "The day.", transform: Argued.day)
  var visited: CivilDate

  @Option(
    name: .long,
    help: "ITEM=YUAN, or ITEM=words, such as BK01=1200 or PR01=租房; may be given several times.",
    transform: Argued.finding)
  var found: [SurveyFinding] = []

  var itemsNamed: [ItemCode] { found.map(\.item) }

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .surveyRecorded(
      SurveyReport(investigator: investigator, visitedOn: visited, findings: found))
  }
}
