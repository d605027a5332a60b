import Adapting
import ArgumentParser
import Diagnostics

struct AdapterRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Write what the samples give as the expected records and rejects.",
    discussion: """
      What stands there is replaced: read the difference before you keep it. An adapter that 'hedui adapter check' would
      still fail is not recorded.
      """)

  @OptionGroup var options: AdapterOptions

  @Argument(help: "Names of adapters.")
  var names: [String]

  func run() throws {
    try reportingFaults {
      var faults: [Diagnostic] = []
      for folder in try options.folders(named: names) {
        let check = AdapterCheck(folder)
        let recording = try check.record()
        let found = try check.faults()
        faults += found
        if found.isEmpty { try write(recording, of: folder) }
        print(
          "\(folder.adapter.name): \(found.isEmpty ? "recorded" : "not recorded:") \(recording.recordCount) records, "
            + "\(recording.rejectCount) rejects")
      }
      if let all = Diagnostics(faults) { throw all }
      Terminal(isQuiet: options.quiet).say(
        "read the difference before you keep it: 'git diff', or 'hedui adapter check'")
    }
  }

  private func write(_ recording: AdapterCheck.Recording, of folder: AdapterFolder) throws {
    try OutputFile.write(recording.records, to: folder.expectedRecords)
    try OutputFile.write(recording.rejects, to: folder.expectedRejects)
    if let query = recording.query, let file = folder.expectedQuery { try OutputFile.write(query, to: file) }
  }
}
