import ArgumentParser
import Casework
import Diagnostics
import Pipeline

struct CaseExportCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "移送: one proposal was handed to its authority, or taken back.",
    discussion: "What goes on a credit record leaves in one list with all others: 'hedui case hand-over'.")

  @OptionGroup var options: DeedOptions

  @Option(name: .customLong("to"), help: "Which authority.")
  var authority: String

  @Option(name: .long, help: "The reference of the letter.")
  var reference: String

  @Flag(name: .long, help: "Taken back: its ground has gone, or it was repaired.")
  var takeBack = false

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    let course = try look().course
    guard let standing = course.consequence else {
      throw Reason(
        .caseConsequence, found: "no consequence was proposed in this case",
        wayOut: "look at what stands: 'hedui case show \(options.caseNumber)'")
    }
    let export = ConsequenceExport(
      consequence: standing.proposed.deed, authority: authority, reference: reference)
    return takeBack ? .consequenceWithdrawn(export) : .consequenceExported(export)
  }
}
