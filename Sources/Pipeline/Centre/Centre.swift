internal import Adapting
package import Configuring
internal import Diagnostics
package import EconomyModel
internal import Reading
package import Storage

/// One verification centre, opened: its folder's configuration, adapters, database, archive and keys.
package struct Centre: Sendable {
  package let folder: CentreFolder
  package let configuration: CentreConfiguration
  package let policy: ComparisonPolicy
  /// Nil where the centre has set none.
  package let drift: DriftLimits?
  package let catalogue: ItemCatalogue
  package let store: CentreStore
  let keys: CentreKeys
  let archive: Archive
  let looks = LookQueue()
  let calendars = ReckoningKeeper()
  private let adapters: [String: Adapter]

  /// - Throws: `Diagnostics` for faults in the centre's files, `Reason` for what is missing.
  package init(opening path: String) throws { try self.init(opening: path, joining: false) }

  /// - Parameter joining: a restored centre that is being joined to its keys; else such a one is refused.
  init(opening path: String, joining: Bool) throws {
    folder = CentreFolder(path: path)
    if !joining { try RestoreMarks(folder: folder).refuse() }
    store = try CentreStore(path: folder.database)
    configuration = try CentreConfiguration(
      yaml: WholeFile.text(folder.configuration), file: folder.configuration)
    policy = try ComparisonPolicy(yaml: WholeFile.text(folder.comparisonPolicy), file: folder.comparisonPolicy)
    drift = try folder.driftLimits()
    catalogue = try ItemCatalogue(adding: configuration.addedItems)
    keys = try CentreKeys(folder: configuration.keysFolder(relativeTo: path))
    archive = try Archive(folder: folder.archive, key: keys.archiveKey)
    adapters = try Self.load(configuration, of: folder, catalogue)
  }

  private static func load(
    _ configuration: CentreConfiguration, of folder: CentreFolder, _ catalogue: ItemCatalogue
  ) throws -> [String: Adapter] {
    let present = folder.adapterFolders()
    var adapters: [String: Adapter] = [:]
    for name in Set(configuration.institutions.flatMap { $0.returns.map(\.adapter) }).sorted() {
      let path = folder.adapters + "/" + name
      guard present.contains(path) else {
        let names = present.compactMap { $0.split(separator: "/").last }
        let reason = Reason(
          .adapterUnknown, found: "an institution names the adapter '\(name)', which is not in \(folder.adapters)",
          expected: "expected one of \(names.joined(separator: ", "))")
        throw Diagnostic(reason, at: Place(file: folder.configuration))
      }
      adapters[name] = try Adapter(folder: path, catalogue: catalogue)
    }
    return adapters
  }

  /// - Throws: `adapter.unknown`.
  func adapter(named name: String) throws(Reason) -> Adapter {
    guard let adapter = adapters[name] else {
      throw Reason(
        .adapterUnknown, found: "there is no adapter '\(name)'",
        wayOut: "choose one of \(adapters.keys.sorted().joined(separator: ", "))")
    }
    return adapter
  }

  /// As reports print it.
  package var name: String { configuration.name }

  var institutions: [Institution] {
    configuration.institutions.map { Institution(code: $0.code, name: $0.name, family: $0.family) }
      .sorted { $0.code < $1.code }
  }

  /// Everything that can be asked: each institution's adapters and the items they carry.
  var questions: [AskedQuestion] {
    let all = configuration.institutions.flatMap { institution in
      institution.returns.compactMap { returned in
        adapters[returned.adapter].map { AskedQuestion(institution: institution.code, item: $0.item.code) }
      }
    }
    return Set(all).sorted()
  }
}
