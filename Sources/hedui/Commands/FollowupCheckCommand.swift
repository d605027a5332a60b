import ArgumentParser
import Casework
import Pipeline

struct FollowupCheckCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "后续核查: look at a family again, at random or with a reason.")

  @OptionGroup var options: DeedOptions

  @Flag(name: .long, help: "随机抽查.")
  var spot = false

  @Flag(name: .long, help: "问题倒查; wants a reason.")
  var traceBack = false

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    .followUpFallsDue(FollowUpFall(cause: spot ? .spotCheck : .traceBack))
  }

  func validate() throws {
    if spot == traceBack { throw ValidationError("one of --spot and --trace-back") }
  }
}
