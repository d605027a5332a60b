import ArgumentParser
import Diagnostics
import Pipeline

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份: one file with everything of a centre but its keys, as of now.",
    discussion: """
      Database, received files, centre.yaml, adapters, policies, query lists and the audit record's heads; a batch may
      run meanwhile. The file is a tar whose first member, backup.json, lists every other with its SHA-256. Database and
      lists are in clear: keep it like the centre itself, and the keys elsewhere. See docs/care.md.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The file to write; it must not be there yet, nor lie inside the centre.")
  var file: String

  func run() throws {
    try reportingFaults {
      let outcome = try options.opened().backUp(to: file, options.operation(role: "operator")) { done, total in
        options.terminal.show("backup   \(total > 0 ? done * 100 / total : 100)%")
      }
      options.terminal.clearProgress()
      for warning in outcome.warnings { Terminal.complain(warning.rendered) }
      let manifest = outcome.manifest
      options.terminal.say(
        """
        backed up \(manifest.members.count) files into \(file), as of \(manifest.moment), \
        \(manifest.auditCount) audit rows
        the keys are not in it: keep them apart
        """)
      if !outcome.warnings.isEmpty { throw ExitStatus.dataRefused.exitCode }
    }
  }
}
