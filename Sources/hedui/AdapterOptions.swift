import Adapting
import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline

/// Where adapters are looked for: a centre's own, or those that ship with the program.
struct AdapterOptions: ParsableArguments {
  @Option(name: .long, help: "A centre whose adapters are meant (default: the centre here, else the shipped ones).")
  var centre: String?

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  /// The centre whose adapters are meant; nil for the shipped ones.
  var folder: CentreFolder? {
    if let centre { return CentreFolder(path: centre) }
    let here = CentreFolder(path: ".")
    return FileManager.default.fileExists(atPath: here.configuration) ? here : nil
  }

  /// Where the adapters' folders lie.
  func root() throws -> String {
    if let folder { return folder.adapters }
    return try ShippedFiles.locate().adapters
  }

  /// - Throws: `adapter.unknown` for a name that has no folder; what is wrong with a manifest.
  func folders(named names: [String] = []) throws -> [AdapterFolder] {
    let available = try paths()
    let known = available.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    for name in names where !known.contains(name) {
      throw Reason(
        .adapterUnknown, found: "there is no adapter '\(name)'",
        expected: "expected one of "
          + known.joined(separator: ", "))
    }
    let catalogue = try folder?.catalogue() ?? .national
    return try zip(known, available).filter { names.isEmpty || names.contains($0.0) }.map {
      try AdapterFolder(path: $0.1, catalogue: catalogue)
    }
  }

  /// As `centre.yaml` says; for the shipped adapters what it says by default.
  func rejectThresholdPercent() throws -> Int { try folder?.rejectThresholdPercent() ?? 10 }

  private func paths() throws -> [String] {
    if let folder { return folder.adapterFolders() }
    return try ShippedFiles.locate().adapterFolders()
  }
}
