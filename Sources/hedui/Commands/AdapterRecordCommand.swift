import Adapting
import ArgumentParser
import Diagnostics

struct AdapterRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Write what the samples give as the expected records and rejects.",
    discussion: "What stands there is replaced: read the difference before you keep it.")

  @OptionGroup var options: AdapterOptions

  @Argument(help: "Names of adapters.")
  var names: [String]

  func run() throws {
    try reportingFaults {
      for folder in try options.folders(named: names) {
        let recording = try AdapterCheck(folder).record()
        try OutputFile.write(recording.records, to: folder.expectedRecords)
        try OutputFile.write(recording.rejects, to: folder.expectedRejects)
        print("\(folder.adapter.name): recorded \(recording.recordCount) records, \(recording.rejectCount) rejects")
      }
      Terminal(isQuiet: options.quiet).say(
        "read the difference before you keep it: 'git diff', or 'hedui adapter check'")
    }
  }
}
