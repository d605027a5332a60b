import Adapting
import Configuring
import EconomyModel
import Foundation
import Synthesising

/// A centre that asks one institution for every shipped adapter, and the folders of a run.
struct InventedCentre {
  let folders: [AdapterFolder]
  let configuration: CentreConfiguration

  init() throws {
    let root =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/Adapters"
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted().filter { name in
      FileManager.default.fileExists(atPath: "\(root)/\(name)/manifest.yaml")
        && (FileManager.default.fileExists(atPath: "\(root)/\(name)/sample.csv")
          || FileManager.default.fileExists(atPath: "\(root)/\(name)/sample.xml"))
    }
    folders = try names.map { try AdapterFolder(path: "\(root)/\($0)", catalogue: .national) }
    configuration = try CentreConfiguration(yaml: Self.centre(folders.map(\.adapter)), file: "centre.yaml")
  }

  private static func centre(_ adapters: [Adapter]) -> String {
    let institutions = adapters.map { adapter in
      "  - {code: i-\(adapter.name), name: 某某机构, family: bank, "
        + "returns: [{adapter: \(adapter.name), files: \"*\(adapter.manifest.sampleName ?? adapter.name)*\"}]}"
    }
    return "name: 某某中心\nregion: \"990102\"\nkeys: ../keys\ninstitutions:\n" + institutions.joined(separator: "\n")
      + "\n"
  }

  func world(seed: UInt64, households: Int, rates: SynthesisRates = SynthesisRates()) -> SyntheticWorld {
    let adapters = Dictionary(uniqueKeysWithValues: folders.map { ($0.adapter.name, $0.adapter) })
    return SyntheticWorld(
      seed: seed, households: households, rates: rates, configuration: configuration, adapters: adapters)
  }

  static func folder() throws -> String {
    let path = NSTemporaryDirectory() + "synth-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
