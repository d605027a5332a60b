import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Synthesising

struct SynthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synth",
    abstract: "Invent a week: declarations, authorisations, every institution's returns, the truth.",
    discussion: """
      For trying the system, for measuring it and for checking it: everything is invented, identity numbers begin with
      99, and the same seed writes the same bytes. DIR gets declarations/, authorisations/, returns/ and truth.jsonl,
      which says for each household and item what was planted.
      """)

  @Option(name: .long, help: "How many households.")
  var households = 200

  @Option(name: .long, help: "What the invention starts from.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "The week whose query lists the returns answer.")
  var week = "2026-W47"

  @Option(
    name: .long, help: "The centre whose institutions return (default: the centre here, else the shipped sample).")
  var centre: String?

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  @Argument(help: "The folder to write to; it must not be there yet, or be empty.")
  var folder: String

  func validate() throws {
    guard (1...10_000_000).contains(households) else {
      throw ValidationError("--households must be between 1 and 10000000")
    }
  }

  func run() throws {
    try reportingFaults {
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
      guard files?.isEmpty ?? true else {
        throw Reason(.outputUnwritable, found: "\(folder) is not empty", wayOut: "name a new folder")
      }
      try OutputFile.makeFolder(folder)
      let options = try AdapterOptions.parse(centre.map { ["--centre", $0] } ?? [])
      let invented = try InventedWeek(shipped: ShippedFiles.locate(), centre: options.folder)
      let terminal = Terminal(isQuiet: quiet)
      let summary = try invented.write(
        households: households, seed: seed, week: BatchWeek(week), to: folder
      ) { done in
        terminal.show("invent  \(done)/\(households) households")
      }
      terminal.clearProgress()
      terminal.say(text(of: summary))
    }
  }

  private func text(of summary: SynthesisSummary) -> String {
    let files = summary.files.reduce(0) { $0 + $1.names.count }
    return """
      \(summary.households) households, \(summary.persons) persons; \(summary.rows) rows in \(files) files of \
      \(summary.files.count) layouts\(summary.silent.map { "; \($0.rawValue) answers nothing" } ?? "")
      next: hedui init centre; hedui accept --centre centre \(folder)/declarations/* \(folder)/authorisations/*;
            hedui batch run --centre centre --week \(week) \(folder)/returns
      """
  }
}
