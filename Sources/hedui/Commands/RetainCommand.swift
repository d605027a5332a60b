import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline

struct RetainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retain", abstract: "留存与删除: remove what ended authorisations no longer justify, and prove it.",
    discussion: """
      As of --on DATE, by the days in centre.yaml: received files of closed batches (what was kept of them moves to the
      evidence first) and, with everything that rests on them, cases none of whose authorisations is live or ended
      lately. A tombstone stays of each, and an audit record. The files of the centre are then searched for the numbers
      and names of whoever was removed. Begin with --dry-run.
      """)

  @OptionGroup var options: CentreOptions

  @Flag(name: .customLong("dry-run"), help: "Say what would go, and remove nothing.")
  var isDryRun = false

  @Flag(name: .long, help: "As JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let outcome = try centre.retain(options.operation(role: "operator"), isDryRun: isDryRun)
      if json {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(outcome), as: UTF8.self))
      } else {
        for line in outcome.words { print(line) }
      }
    }
  }
}
