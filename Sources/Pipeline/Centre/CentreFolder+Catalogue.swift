internal import Configuring
package import EconomyModel
internal import Reading

extension CentreFolder {
  /// The items this centre checks, told without opening it: an adapter at work must not keep others from being mended.
  /// - Throws: `Diagnostics` for faults in `centre.yaml`.
  package func catalogue() throws -> ItemCatalogue {
    let yaml = try WholeFile.text(configuration)
    return try ItemCatalogue(adding: CentreConfiguration(yaml: yaml, file: configuration).addedItems)
  }
}
