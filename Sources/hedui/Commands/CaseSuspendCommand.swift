import ArgumentParser
import Casework
import Pipeline

struct CaseSuspendCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "中止: something is missing; the clocks stand still.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "What is missing.")
  var missing: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .suspended(Suspension(missing: missing))
  }
}
