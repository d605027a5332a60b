import Adapting
import ArgumentParser
import Diagnostics
import Pipeline

struct AdapterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapter", abstract: "The adapters: one folder of data per institution's layout.",
    subcommands: [AdapterListCommand.self, AdapterCheckCommand.self])
}

/// Where the adapters are looked for: a centre's own, or those that ship with the program.
struct AdapterOptions: ParsableArguments {
  @Option(name: .long, help: "A centre whose adapters are meant (default: the shipped ones).")
  var centre: String?

  func folder() throws -> String {
    if let centre { return CentreFolder(path: centre).adapters }
    return try ShippedFiles.locate().adapters
  }
}
