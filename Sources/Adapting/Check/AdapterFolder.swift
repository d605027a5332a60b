package import Diagnostics
package import EconomyModel
internal import Reading

/// An adapter's folder: manifest, invented sample, query list, expected records and rejects.
package struct AdapterFolder: Sendable {
  package let path: String
  package let adapter: Adapter

  /// - Throws: faults of the manifest; `adapter.name-differs` when it is named unlike its folder.
  package init(path: String, catalogue: ItemCatalogue) throws(Diagnostics) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let file = self.path + "/manifest.yaml"
    let beside = self.path + "/"
    let manifest = try AdapterManifest(yaml: try Self.text(file), file: file, catalogue: catalogue) {
      (name) throws(Reason) in try WholeFile.bytes(beside + name)
    }
    let folder = self.path.split(separator: "/").last.map(String.init) ?? ""
    guard manifest.name == folder else {
      let reason = Reason(
        .adapterNameDiffers, found: "the adapter calls itself '\(manifest.name)'", expected: "expected '\(folder)'",
        wayOut: "name the folder and the adapter alike")
      throw Diagnostics(Diagnostic(reason, at: Place(file: file)))
    }
    adapter = Adapter(manifest: manifest)
  }

  package var sample: String {
    switch adapter.format.container {
    case .csv: path + "/sample.csv"
    case .xml: path + "/sample.xml"
    }
  }

  package var queries: String { path + "/queries.csv" }
  package var expectedRecords: String { path + "/expected-records.jsonl" }
  package var expectedRejects: String { path + "/expected-rejects.jsonl" }

  /// The list that asks about the sample's persons; nil when the manifest declares no layout of lists.
  package var expectedQuery: String? {
    adapter.manifest.query.map { query in
      switch query.container {
      case .delimited: path + "/expected-query.csv"
      case .markup: path + "/expected-query.xml"
      }
    }
  }

  /// A whole file as text.
  /// - Throws: the reading room's reasons, `file.not-utf-8` among them.
  static func text(_ path: String) throws(Diagnostics) -> String {
    do {
      return try WholeFile.text(path)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: path)))
    }
  }

  static func bytes(_ path: String) throws(Diagnostics) -> [UInt8] {
    do {
      return try WholeFile.bytes(path)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: path)))
    }
  }
}

extension Adapter {
  /// The adapter of a folder, without looking at its sample.
  /// - Throws: as ``AdapterFolder``.
  package init(folder path: String, catalogue: ItemCatalogue) throws(Diagnostics) {
    self = try AdapterFolder(path: path, catalogue: catalogue).adapter
  }
}
