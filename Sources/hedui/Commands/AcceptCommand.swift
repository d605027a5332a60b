import ArgumentParser
import Diagnostics
import Pipeline

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "接受申请: take in declarations and authorisations (XML, CSV tables, JSON).",
    discussion: "The same file again changes nothing; a changed declaration is the case's next version.")

  @OptionGroup var options: CentreOptions

  @Argument(help: "Files with declarations or authorisations.")
  var files: [String]

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let outcome = try centre.accept(files, options.operation(role: "caseworker"))
      for diagnostic in outcome.diagnostics { Terminal.complain(diagnostic.rendered) }
      options.terminal.say(
        """
        declarations: \(outcome.declarations.new) new, \(outcome.declarations.changed) changed, \
        \(outcome.declarations.unchanged) unchanged
        authorisations: \(outcome.authorisations.new) new, \(outcome.authorisations.changed) changed, \
        \(outcome.authorisations.unchanged) unchanged
        """)
      if let first = outcome.diagnostics.first(where: { $0.severity == .error }) {
        throw ExitStatus(first.code).exitCode
      }
    }
  }
}
