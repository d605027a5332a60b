import Adapting
import ArgumentParser
import Diagnostics
import Pipeline

struct AdapterCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Lint adapters, run their samples, compare with the expected records and rejects.")

  @OptionGroup var options: AdapterOptions

  @Argument(help: "Names of adapters (default: all).")
  var names: [String] = []

  func run() throws {
    try reportingFaults {
      var faults: [Diagnostic] = []
      for folder in try options.folders(named: names) {
        let check = AdapterCheck(folder)
        let differences = try check.differences()
        faults += differences
        let recording = try check.record()
        print(
          "\(folder.adapter.name): \(recording.recordCount) records, \(recording.rejectCount) rejects – "
            + (differences.isEmpty ? "as expected" : "\(differences.count) differences"))
      }
      if let all = Diagnostics(faults) { throw all }
    }
  }
}
