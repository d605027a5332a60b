import ArgumentParser
import Pipeline

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "恢复: make a centre out of a backup, in a new folder (--centre DIR).",
    discussion: """
      Every file is checked against the backup's own list before the centre gets its place. The keys are not in a
      backup: they must lie where centre.yaml says, or where --keys says. The file of audit heads found there is set
      aside, the heads begin from the backup's, and the first audit record after it tells of the restore.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The file that 'hedui backup' wrote.")
  var file: String

  @Option(name: .long, help: "The keys folder of the restored centre; its centre.yaml is made to name it.")
  var keys: String?

  func run() throws {
    try reportingFaults {
      let outcome = try CentreRestoring(backup: file, folder: options.centre, keys: keys)
        .restore(options.operation(role: "operator"))
      options.terminal.say(
        """
        restored \(outcome.manifest.members.count) files into \(options.centre), as of \(outcome.manifest.moment); \
        keys in \(outcome.keysFolder)
        """)
      if let aside = outcome.headsSetAside {
        options.terminal.say("the audit heads that were there are now \(aside)")
      }
      options.terminal.say("next: 'hedui audit verify', then 'hedui batch run' goes on")
    }
  }
}
