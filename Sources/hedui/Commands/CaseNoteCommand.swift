import ArgumentParser
import Casework
import Pipeline

struct CaseNoteCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "留存理由: keep why something was done or left, with the case (容错).")

  @OptionGroup var options: DeedOptions

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .rationaleKept(NoDetail())
  }
}
