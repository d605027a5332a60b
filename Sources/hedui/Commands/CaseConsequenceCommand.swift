import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseConsequenceCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "consequence",
    abstract: "失信处理建议: propose to the competent authority, after a revocation.",
    discussion: """
      The centre imposes nothing. The family gets a letter first and may object; then a second person decides
      ('hedui case decide'), and it is handed over ('hedui case export').
      """)

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "minor, serious or grave.")
  var grade: ConsequenceGrade

  @Option(
    name: .long, help: "One of the grade's measures in the track; may be given several times.")
  var measure: [ConsequenceMeasure] = []

  @Option(name: .long, help: "In yuan, with the measure fine.", transform: Argued.yuan)
  var fine: Fen?

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .consequenceProposed(ConsequenceDraft(grade: grade, measures: measure, fine: fine))
  }
}
