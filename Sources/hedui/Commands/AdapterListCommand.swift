import Adapting
import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct AdapterListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every adapter with its item, family and promise.")

  @OptionGroup var options: AdapterOptions

  func run() throws {
    try reportingFaults {
      for folder in try options.folders() {
        let adapter = folder.adapter
        print(
          "\(adapter.name)\tv\(adapter.version)\t\(adapter.item.code.rawValue)\t\(adapter.family.rawValue)\t"
            + "\(adapter.answers.rawValue)\t\(adapter.manifest.title)")
      }
    }
  }
}
