import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct BatchIngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "回盘导入: take in returned files, each into the batch it answers.",
    discussion: """
      The list that a file names says which batch it answers, an earlier one too; naming none, it answers the one open
      batch that asked. Files as they come, in any order, any number of times.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .long, help: "The batch that files answer which name no list.")
  var week: String?

  @Argument(help: "Files and folders of returned files (default: the centre's inbox).")
  var paths: [String] = []

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let terminal = options.terminal
      let (outcome, before) = try centre.ingest(
        paths.isEmpty ? [centre.folder.inbox] : paths, said: week.map { try BatchWeek($0) },
        options.operation(role: "operator"), progress: terminal.show)
      terminal.clearProgress()
      var complaints = Complaints()
      try centre.forEachReject(after: before) { complaints.add($0) }
      (outcome.troubles + outcome.received.compactMap(\.trouble)).forEach { complaints.add($0) }
      terminal.say(
        "\(outcome.received.count) files received, \(outcome.recognised) known before, "
          + "\(outcome.unplaced) without a batch; next: 'hedui batch compare'")
      terminal.say(packs: outcome.packs)
      try complaints.end()
    }
  }
}
