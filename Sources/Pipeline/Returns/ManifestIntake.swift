internal import Asking
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

/// Keeps the manifests of an inbox, before any file is held against them. A manifest that fits no file at all is kept
/// too: the file it stands beside is refused with it.
struct ManifestIntake {
  let centre: Centre
  let operation: Operation

  /// What became of one manifest.
  struct Outcome {
    /// Its digest; nil when it cannot be read at all: then it is not kept.
    let digest: FileDigest?
    /// All that is wrong with it.
    let faults: [Diagnostic]
  }

  func take(_ delivered: DeliveredManifest) throws -> Outcome {
    let place = Place(file: delivered.file.path)
    let bytes: [UInt8]
    do {
      bytes = try Self.bytes(of: delivered.file)
    } catch {
      return Outcome(digest: nil, faults: [Diagnostic(error, at: place)])
    }
    guard let digest = FileDigest(of: delivered.file) else { return Outcome(digest: nil, faults: []) }
    var manifest: ReturnManifest?
    var faults: [Diagnostic] = []
    do {
      manifest = try ReturnManifest(json: bytes, file: delivered.file.path)
    } catch {
      faults = error.list
    }
    let kept = try centre.store.read { transaction in
      try stored(delivered, manifest, faults, digest, in: transaction)
    }
    guard let kept else {
      let reason = Reason(
        .manifestList, found: "no batch asked an institution that '\(delivered.subject)' could be from",
        wayOut: "put file and manifest into a folder named after the institution")
      return Outcome(digest: digest, faults: faults + [Diagnostic(reason, at: place)])
    }
    try centre.store.write { try $0.keep(kept) }
    let own = faults.isEmpty ? kept.fault.map { [Diagnostic($0, at: place)] } ?? [] : faults
    return Outcome(digest: digest, faults: own)
  }

  /// - Returns: nil when no batch is to be found that it could speak of.
  private func stored(
    _ delivered: DeliveredManifest, _ manifest: ReturnManifest?, _ faults: [Diagnostic], _ digest: FileDigest,
    in transaction: StoreTransaction
  ) throws -> StoredManifest? {
    let list = try manifest.flatMap { try transaction.list(meantBy: $0.list) }
    guard let institution = delivered.institution ?? list?.institution else { return nil }
    let own = list.flatMap { $0.institution == institution ? $0 : nil }
    guard let week = try own?.week ?? Self.latestWeek(asking: institution, in: transaction) else { return nil }
    return StoredManifest(
      institution: institution, fileName: delivered.subject, week: week, sha256: digest.sha256,
      byteCount: digest.byteCount, receivedAt: operation.at, content: manifest.map { Self.content($0, own) },
      fault: Self.fault(manifest, faults, beside: delivered.subject, list: own, of: institution))
  }

  private static func content(_ manifest: ReturnManifest, _ list: StoredList?) -> StoredManifest.Content {
    StoredManifest.Content(
      list: list?.number.description ?? manifest.list, sha256: manifest.sha256, rows: manifest.rows,
      sequence: manifest.sequence, createdAt: manifest.createdAt, totals: manifest.totals)
  }

  /// Why it fits no file.
  private static func fault(
    _ manifest: ReturnManifest?, _ faults: [Diagnostic], beside subject: String, list: StoredList?,
    of institution: InstitutionCode
  ) -> Reason? {
    guard let manifest else {
      let first = faults.first?.reason.sentence ?? ""
      return Reason(.manifestUnreadable, found: "the manifest beside the file cannot be read: \(first)")
    }
    do {
      try manifest.check(fileName: subject, sha256: manifest.sha256)
    } catch {
      return error
    }
    guard let list else {
      return Reason(
        .manifestList,
        found: "the manifest names the list '\(FilePlacing.shown(manifest.list))', "
          + "which \(institution.rawValue) was not sent")
    }
    if let week = manifest.week, week != list.week {
      return Reason(.manifestList, found: "the manifest names batch \(week), and the list \(list.number)")
    }
    if let stated = manifest.institution, stated != institution {
      return Reason(.manifestList, found: "the manifest names another institution than \(institution.rawValue)")
    }
    return nil
  }

  /// The newest batch that asked an institution anything; an open one if there is one.
  private static func latestWeek(
    asking institution: InstitutionCode, in transaction: StoreTransaction
  ) throws -> BatchWeek? {
    let asking = try transaction.batches().filter { $0.terms.questions.contains { $0.institution == institution } }
    return (asking.filter { $0.closedOn == nil }.map(\.week).max()) ?? asking.map(\.week).max()
  }

  /// One byte more than a manifest may have, at most.
  private static func bytes(of file: ReceivedFile) throws(Reason) -> [UInt8] {
    if let fault = file.fault { throw fault }
    var source = try file.source()
    var bytes: [UInt8] = []
    while bytes.count <= ReturnManifest.mostBytes {
      let piece = try source.read(upTo: ReturnManifest.mostBytes + 1 - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }
}
