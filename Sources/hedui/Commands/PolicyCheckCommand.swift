import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read policy files as a centre does; every fault with its line and column.",
    discussion: """
      centre.yaml, comparison.yaml, drift.yaml and holidays.yaml are known by their names; every other file is a track,
      which must be called by its code. Of each track it is told how many of its rules are samples.
      """)

  @OptionGroup var options: PolicyOptions

  @Argument(help: "Files, or folders of .yaml files (default: all of the policies).")
  var paths: [String] = []

  @Flag(name: .long, help: "One JSON array, for programs.")
  var json = false

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    try reportingFaults {
      let check = try PolicyCheck(paths.isEmpty ? [options.folder().path] : paths)
      if json {
        print(try Self.json(check.results))
      } else if !quiet {
        for result in check.results where result.faults.isEmpty { print(Self.line(result)) }
      }
      if let faults = Diagnostics(check.results.flatMap(\.faults)) { throw faults }
    }
  }

  private static func line(_ result: PolicyCheck.Result) -> String {
    let samples = result.samples == 0 ? "" : ", \(result.samples) rules are samples"
    return "\(result.file): sound (\(result.kind.rawValue)\(samples))"
  }

  private struct Row: Encodable {
    struct Fault: Encodable {
      let line: Int
      let column: Int
      let code: String
      let found: String
      let expected: String
      let wayOut: String
    }

    let file: String
    let kind: PolicyCheck.Kind
    let samples: Int
    let faults: [Fault]
  }

  private static func json(_ results: [PolicyCheck.Result]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let rows = results.map { result in
      Row(
        file: result.file, kind: result.kind, samples: result.samples,
        faults: result.faults.map { fault in
          Row.Fault(
            line: fault.place.line, column: fault.place.column, code: fault.code.name, found: fault.reason.found,
            expected: fault.reason.expected, wayOut: fault.reason.wayOut)
        })
    }
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}
