internal import EconomyModel
internal import Storage

/// All that an institution has said of its files of one name, beside the bytes of one of them.
struct ManifestsOfFile {
  /// By their own SHA-256.
  let manifests: [StoredManifest]
  let sha256: String
  /// The newest manifest known.
  let through: Int64

  init(of institution: InstitutionCode, named name: String, sha256: String, in transaction: StoreTransaction) throws {
    manifests = try transaction.manifests(of: institution, beside: name).sorted {
      $0.sha256.utf8.lexicographicallyPrecedes($1.sha256.utf8)
    }
    self.sha256 = sha256
    through = try transaction.manifestsThrough()
  }

  /// The list that the file answers, by a sound manifest of just these bytes.
  var list: String? { manifests.first { $0.fault == nil && $0.content?.sha256 == sha256 }?.content?.list }

  /// How much a manifest that does not fit is about these bytes: the one to name is the one that says most.
  func fits(_ manifest: StoredManifest) -> Int {
    if manifest.content?.sha256 == sha256 { return 2 }
    return manifest.fault == nil ? 1 : 0
  }
}
