import ArgumentParser
import Casework
import Diagnostics
import EconomyModel
import Pipeline

struct CaseDecideCommand: DeedCommand {
  enum Decision: String, ExpressibleByArgument, CaseIterable {
    case accept, refuse
  }

  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract:
      "审核: decide, as a second person, on an objection, rebuttal, deceit, consequence, repair or waiver.",
    discussion: "Which it is follows from the deed named; 'hedui case show' lists what waits.")

  static let hand = UserRole.supervisor

  @OptionGroup var options: DeedOptions

  @Argument(help: "The deed that wrote it down, such as 7 or note-1.")
  var decided: String

  @Argument(help: "accept or refuse.")
  var decision: Decision

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    let open = OpenDecision.all(of: try look().course)
    guard let wanted = open.first(where: { $0.deed.rawValue == decided }) else {
      let waiting = open.map { "\($0.deed) (\($0.kind.rawValue))" }.joined(separator: ", ")
      throw Reason(
        .caseRebuttal, found: "no deed '\(decided)' of this case waits for a decision",
        expected: waiting.isEmpty ? "" : "expected one of \(waiting)",
        wayOut: "look at the case: 'hedui case show \(options.caseNumber)'")
    }
    return wanted.event(accepted: decision == .accept)
  }
}
