package import EconomyModel
package import Reading

/// How one layout of one institution becomes canonical records.
package struct Adapter: Sendable {
  package let manifest: AdapterManifest
  /// The columns that say something, in the order in which a row is read: whom first, then what.
  let plan: [RowPlan]

  package init(manifest: AdapterManifest) {
    self.manifest = manifest
    plan = RowPlan.plan(for: manifest.columns)
  }

  package var name: String { manifest.name }
  package var version: String { manifest.version }
  package var item: Item { manifest.item }
  package var family: SourceFamily { manifest.item.family }
  package var answers: AnswerScope { manifest.answers }
  package var format: SourceFormat { manifest.format }
}
