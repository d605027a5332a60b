import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct FollowupExtendCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "延期: give a clock more time, with a reason.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "The new last day.", transform: Argued.day)
  var until: CivilDate

  @Option(name: .long, help: "follow-up or chain.")
  var clock: ExtendedClock = .followUp

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .extended(Extension(clock: clock, until: until))
  }
}
