import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write the generated documents: items, adapters, diagnostics, commands, schema.",
    shouldDisplay: false)

  @Argument(help: "The folder to write to.")
  var folder: String

  func run() throws {
    try reportingFaults {
      let adapters = try AdapterOptions.parse([]).folders()
      let pages = [
        "ITEMS.md": ItemsPage().text, "DIAGNOSTICS.md": DiagnosticsPage().text, "COMMANDS.md": CommandsPage().text,
        "SCHEMA.md": SchemaPage().text, "ADAPTERS.md": AdaptersPage(folders: adapters).text,
      ]
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in pages.sorted(by: { $0.key < $1.key }) { try OutputFile.write(text, to: folder + "/" + name) }
    }
  }
}
