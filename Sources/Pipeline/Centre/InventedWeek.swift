internal import Adapting
internal import Configuring
internal import Diagnostics
package import EconomyModel
internal import Reading
package import Synthesising

/// An invented week for a centre's institutions: what families declare and what every institution returns.
package struct InventedWeek {
  private let configuration: CentreConfiguration
  private let adapters: [AdapterFolder]

  /// - Parameter centre: whose institutions and adapters are meant; the shipped sample's when nil.
  /// - Throws: `Diagnostics` for faults in the centre's files and in its adapters.
  package init(shipped: ShippedFiles, centre: CentreFolder?) throws {
    let file = centre?.configuration ?? shipped.policies + "/centre.yaml"
    configuration = try CentreConfiguration(yaml: WholeFile.text(file), file: file)
    let catalogue = try ItemCatalogue(adding: configuration.addedItems)
    let named = Set(configuration.institutions.flatMap { $0.returns.map(\.adapter) })
    adapters = try (centre?.adapterFolders() ?? shipped.adapterFolders()).filter { path in
      path.split(separator: "/").last.map { named.contains(String($0)) } ?? false
    }.map { try AdapterFolder(path: $0, catalogue: catalogue) }
  }

  /// - Throws: `output.unwritable`; what keeps a sample from being read.
  package func write(
    households: Int, seed: UInt64, week: BatchWeek, to folder: String, progress: (Int) -> Void
  ) throws -> SynthesisSummary {
    try Synthesis(households: households, seed: seed, week: week, configuration: configuration, adapters: adapters)
      .write(to: folder, progress: progress)
  }
}
