internal import Configuring
package import Diagnostics
package import EconomyModel
package import Reading

/// An adapter as its `manifest.yaml` describes it, linted: a value that exists can read files.
package struct AdapterManifest: Sendable {
  package let name: String
  package let version: String
  package let title: String
  package let item: Item
  package let answers: AnswerScope
  /// The real file name that the folder's sample stands for; nil when names say nothing.
  package let sampleName: String?
  package let format: SourceFormat
  /// In the file's order.
  package let columns: [ColumnRule]
  package let facts: [FactKind: FactPlacing]
  package let trailer: TrailerRule?
  /// Files of this layout add up: two that speak of one person are two parts of one answer.
  package let addsUp: Bool
  /// The list that its institutions are asked by; nil: the standard one.
  package let query: QueryLayout?

  package static let requiredKeys = ["name", "version", "item", "title", "answers", "file", "columns"]
  package static let optionalKeys = [
    "sampleName", "nil", "asOf", "feedbackAt", "list", "sequence", "createdAt", "several", "trailer", "query",
  ]

  /// - Parameter read: the bytes of a file beside the manifest, such as its schema; by default there is none.
  /// - Throws: every fault of the manifest with its line and column.
  package init(
    yaml text: String, file: String, catalogue: ItemCatalogue,
    read: (String) throws(Reason) -> [UInt8] = Self.noFile
  ) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(
      document.root, required: Self.requiredKeys, optional: Self.optionalKeys)
    let item = keys?["item"].flatMap { ManifestReading.item($0, catalogue) }
    let answers: AnswerScope? = keys?["answers"]?.word()
    let texts = (keys?.text("name"), keys?.text("version"), keys?.text("title"))
    sampleName = keys?.text("sampleName")
    guard let keys, let item, let layout = LayoutReading(keys, item, read) else {
      try document.faults.throwIfAny()
      throw document.faults.stop(Reason(.configEmpty, found: "the manifest is not whole"))
    }
    columns = layout.columns
    facts = layout.facts
    trailer = layout.trailer
    addsUp = keys["several"]?.truth() ?? false
    format = layout.format
    query = keys["query"].flatMap { QueryReading(item: item, catalogue: catalogue).layout($0) }
    ManifestLint(item: item, columns: layout.columns, value: keys["columns"] ?? document.root).run()
    do {
      try layout.format.check()
    } catch {
      keys["file"]?.fault(error)
    }
    try document.faults.throwIfAny()
    guard let name = texts.0, let version = texts.1, let title = texts.2, let answers else {
      throw document.faults.stop(Reason(.configEmpty, found: "the manifest is not whole"))
    }
    self.name = name
    self.version = version
    self.title = title
    self.item = item
    self.answers = answers
  }

  package static func noFile(_ name: String) throws(Reason) -> [UInt8] {
    throw Reason(.fileMissing, found: "there is no file '\(name)' beside the manifest")
  }
}
