import Adapting
import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

/// Where adapters are looked for: a centre's own, or those that ship with the program.
struct AdapterOptions: ParsableArguments {
  @Option(name: .long, help: "A centre whose adapters are meant (default: the shipped ones).")
  var centre: String?

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
    let catalogue = try centre.map { try Centre(opening: $0).catalogue } ?? .national
    return try zip(known, available).filter { names.isEmpty || names.contains($0.0) }.map {
      try AdapterFolder(path: $0.1, catalogue: catalogue)
    }
  }

  private func paths() throws -> [String] {
    guard let centre else { return try ShippedFiles.locate().adapterFolders() }
    return CentreFolder(path: centre).adapterFolders()
  }
}
