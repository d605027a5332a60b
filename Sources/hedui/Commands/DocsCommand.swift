import Adapting
import ArgumentParser
import Diagnostics
import EconomyModel
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
      let shipped = try ShippedFiles.locate()
      let adapters = try shipped.adapterFolders().map { try AdapterFolder(path: $0, catalogue: .national) }
      let scenarios = try ShippedScenarios(shipped)
      let pages = [
        "ITEMS.md": ItemsPage(folders: adapters, scenarios: scenarios).text, "DIAGNOSTICS.md": DiagnosticsPage().text,
        "COMMANDS.md": CommandsPage().text,
        "SCHEMA.md": SchemaPage().text, "ADAPTERS.md": AdaptersPage(folders: adapters).text,
        "MECHANISMS.md": try MechanismsPage(shipped.provingScenarios()).text,
      ]
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in pages.sorted(by: { $0.key < $1.key }) { try OutputFile.write(text, to: folder + "/" + name) }
    }
  }
}
