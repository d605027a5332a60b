import Adapting
import EconomyModel
import Foundation
import Reading

/// A shipped adapter with its sample, as it stands in the repository.
struct ShippedSample: Sendable {
  let name: String
  let adapter: Adapter
  let bytes: [UInt8]

  var fileName: String { adapter.manifest.sampleName ?? "sample" }

  init(_ name: String) throws {
    let folder = try AdapterFolder(path: "\(Self.folder)/\(name)", catalogue: .national)
    self.name = name
    adapter = folder.adapter
    bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.sample)))
  }

  init(name: String, adapter: Adapter, bytes: [UInt8]) {
    self.name = name
    self.adapter = adapter
    self.bytes = bytes
  }

  func read(_ bytes: [UInt8]) throws -> SampleReading {
    try SampleReading(bytes, adapter, fileName: fileName)
  }

  /// The repository's `Adapters/`, found upwards from this file.
  static let folder: String = root + "/Adapters"

  static let root: String = {
    var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path + "/Adapters") {
      place.deleteLastPathComponent()
    }
    return place.path
  }()

  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/manifest.yaml") }.sorted()
  }()
}
