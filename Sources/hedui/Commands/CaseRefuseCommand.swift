import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CaseRefuseCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "不予办理: refuse the case, as a second person, with a reason.",
    discussion: """
      The family is told by letter (--about ending) and may object.
      """)

  static let hand = UserRole.supervisor

  @OptionGroup var options: DeedOptions

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .refused(NoDetail())
  }
}
