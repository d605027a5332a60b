internal import Adapting
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// 清单核验: one file against what its institution says of it.
///
/// Where any manifest of the file's batch bears its name, one of them must fit it; order of arrival decides nothing.
struct ManifestCheck {
  private enum Standing {
    case unspokenOf
    case refused(Reason, by: StoredManifest)
    /// They name the file's bytes and its list; rows and totals are to be counted.
    case open([StoredManifest])
  }

  private let standing: Standing
  /// The newest manifest known.
  let through: Int64

  init(_ known: ManifestsOfFile, place: FilePlacing.Place) {
    through = known.through
    let relevant = known.manifests.filter { $0.week == place.batch.week || $0.content?.sha256 == known.sha256 }
    let sound = relevant.filter { $0.fault == nil && $0.content?.sha256 == known.sha256 }
    let open = sound.filter { $0.content?.list == place.list?.number.description }
    if !open.isEmpty {
      standing = .open(open)
    } else if let first = sound.first {
      standing = .refused(Self.otherList(first, place), by: first)
    } else if let first = relevant.min(by: { known.fits($0) > known.fits($1) }) {
      standing = .refused(first.fault ?? Self.otherDigest(first, known.sha256), by: first)
    } else {
      standing = .unspokenOf
    }
  }

  /// Why not even the file's first row is worth reading.
  var fault: Reason? {
    switch standing {
    case .refused(let reason, _): reason
    case .unspokenOf, .open: nil
    }
  }

  /// What is to be added up.
  var fields: [RecordField] {
    switch standing {
    case .open(let manifests): Set(manifests.flatMap { $0.content?.fields ?? [] }).sorted { $0.rawValue < $1.rawValue }
    case .unspokenOf, .refused: []
    }
  }

  /// - Parameter totals: nil when the file was not read to its end.
  func result(_ totals: FileTotals?) -> ManifestResult {
    switch standing {
    case .unspokenOf: return ManifestResult(manifest: nil, fault: nil, totals: totals)
    case .refused(let reason, let manifest):
      return ManifestResult(manifest: manifest, fault: reason, totals: totals)
    case .open(let manifests):
      let results = manifests.map { ManifestResult(manifest: $0, fault: totals.flatMap($0.fault), totals: totals) }
      return results.first { $0.fault == nil } ?? results[0]
    }
  }

  private static func otherList(_ manifest: StoredManifest, _ place: FilePlacing.Place) -> Reason {
    Reason(
      .manifestList, found: "the manifest names the list \(manifest.content?.list ?? "")",
      expected: "the file answers \(place.list?.number.description ?? "batch \(place.batch.week)")",
      wayOut: "ask the institution for file and manifest of one list")
  }

  private static func otherDigest(_ manifest: StoredManifest, _ sha256: String) -> Reason {
    Reason(
      .manifestDigestDiffers, found: "the file has the SHA-256 \(sha256)",
      expected: "expected \(manifest.content?.sha256 ?? ""), as its manifest says",
      wayOut: "ask for the file again: it is cut or changed")
  }
}

extension StoredManifest {
  /// How a file that was read differs from what is said of it.
  fileprivate func fault(_ totals: FileTotals) -> Reason? {
    guard let content else { return fault }
    if content.rows != totals.rows {
      return Reason(
        .manifestCountDiffers, found: "the file has \(totals.rows) rows",
        expected: "expected \(content.rows), as its manifest says", wayOut: "ask for the file again: it may be cut")
    }
    for field in content.fields {
      guard let sum = totals.sums[field] else {
        return Reason(
          .manifestTotalField, found: "the manifest totals \(field.rawValue), and the layout has no such column",
          wayOut: "ask for a manifest with totals of the file's own columns")
      }
      guard let sum, sum != content.totals[field]?.amount else { continue }
      return Reason(
        .manifestTotalDiffers,
        found: "the manifest's total of \(field.rawValue) is \(content.totals[field]?.description ?? "")",
        expected: "the rows add up to \(Fen(sum).description)", wayOut: "ask for the whole file")
    }
    return nil
  }
}

extension StoredManifest.Content {
  /// By name.
  fileprivate var fields: [RecordField] { totals.keys.sorted { $0.rawValue < $1.rawValue } }
}
