import Adapting
import ArgumentParser
import Diagnostics
import Pipeline

struct AdapterCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Lint adapters, run their samples, compare with the expected records and rejects.",
    discussion: "With one name, each row of the sample is shown with the record or reject that it gives.")

  @OptionGroup var options: AdapterOptions

  @Argument(help: "Names of adapters (default: all).")
  var names: [String] = []

  func run() throws {
    try reportingFaults {
      var faults: [Diagnostic] = []
      for folder in try options.folders(named: names) {
        let check = AdapterCheck(folder)
        if names.count == 1, !options.quiet { show(try check.sampleRows()) }
        let differences = try check.differences()
        faults += differences
        let recording = try check.record()
        print(
          "\(folder.adapter.name): \(recording.recordCount) records, \(recording.rejectCount) rejects – "
            + (differences.isEmpty ? "as expected" : "not as expected"))
      }
      if let all = Diagnostics(faults) { throw all }
    }
  }

  private func show(_ rows: [SampleRow]) {
    for row in rows {
      print("\(row.line)\t\(row.text)")
      if let outcome = row.outcome { print("\t→ \(outcome)") }
    }
  }
}
