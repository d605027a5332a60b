import ArgumentParser
import Casework
import Pipeline

struct CaseResumeCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "恢复: what was missing is here.")

  @OptionGroup var options: DeedOptions

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .resumed(NoDetail())
  }
}
