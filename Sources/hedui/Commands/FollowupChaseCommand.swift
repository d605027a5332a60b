import ArgumentParser
import Casework
import Pipeline

struct FollowupChaseCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "chase", abstract: "催办: an institution was asked for its answer again.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "Its code, such as icbc.")
  var institution: String

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .chased(Chase(institution: institution))
  }
}
