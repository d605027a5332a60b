internal import Adapting
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

/// Takes one received file in: into the archive first, then row by row from there, so that what is parsed is what is
/// kept.
final class FileIntake {
  enum Outcome: Hashable {
    /// The same bytes were taken in before: no effect.
    case recognised
    case received(FileReceipt)
  }

  private let centre: Centre
  private let placing: FilePlacing
  private let operation: Operation
  /// Rosters of the batches that files of this run answer.
  private var indexes: [BatchWeek: AskedIndex] = [:]

  /// - Parameter said: the batch that a person says the files answer.
  init(centre: Centre, said: BatchWeek?, operation: Operation) {
    self.centre = centre
    placing = FilePlacing(centre: centre, said: said)
    self.operation = operation
  }

  /// - Parameters:
  ///   - receivedAt: when it came first, for one that is read again; nil: now.
  ///   - progress: bytes read and bytes in all.
  /// - Throws: `FileWithoutPlace` for one that no batch takes.
  func take(
    _ delivery: Inbox.Delivery, receivedAt: Timestamp? = nil, progress: (Int64, Int64) -> Void
  ) throws -> Outcome {
    let adapter = try centre.adapter(named: delivery.adapter)
    let archived = try centre.archive.receive(source: delivery.file.source())
    let isKnown = try centre.store.write { transaction in
      try transaction.recognise(
        delivery.file.label, sha256: archived.sha256, of: delivery.institution, adapter: adapter.name)
    }
    guard !isKnown else { return .recognised }
    let (start, check) = try start(delivery, adapter, archived, receivedAt ?? operation.at)
    let receipt = try centre.store.write { transaction in
      try transaction.place(sha256: archived.sha256)
      return try transaction.begin(start)
    }
    var load = FileLoad(
      start: start, receipt: receipt, adapter: adapter, index: try index(of: start.week), store: centre.store)
    let read = try load.run(
      source: try check.fault.map { FaultySource(reason: $0) } ?? source(delivery, archived),
      totalling: check.fields, rejectThresholdPercent: centre.configuration.rejectThresholdPercent
    ) { progress($0, archived.byteCount) }
    let result = check.result(load.totals)
    let end = result.applied(to: read, load.summary, adapter.answers)
    try finish(receipt, end, load) {
      try $0.keep(result.controls, manifest: result.manifest?.number, through: check.through, of: receipt)
    }
    return .received(end)
  }

  private func start(
    _ delivery: Inbox.Delivery, _ adapter: Adapter, _ archived: FileDigest, _ receivedAt: Timestamp
  ) throws -> (ReceiptStart, ManifestCheck) {
    let question = AskedQuestion(institution: delivery.institution, item: adapter.item.code)
    let manifests = try centre.store.read {
      try ManifestsOfFile(
        of: delivery.institution, named: delivery.file.ownName, sha256: archived.sha256, in: $0)
    }
    let place: FilePlacing.Place
    do {
      let named = try NamedList.read(adapter, source(delivery, archived), fileName: delivery.file.ownName)
      place = try placing.place(
        of: named ?? manifests.list, question, sha256: archived.sha256, adapter: adapter.name)
    } catch let reason as Reason where !reason.code.stopsTheRun {
      throw FileWithoutPlace(reason: reason, digest: archived)
    }
    let start = ReceiptStart(
      week: place.batch.week, fileName: delivery.file.label, sha256: archived.sha256, byteCount: archived.byteCount,
      institution: delivery.institution, adapter: adapter.name, adapterVersion: adapter.version,
      item: adapter.item.code, layout: adapter.item.required + adapter.item.optional, receivedAt: receivedAt,
      list: place.list?.number, addsUp: adapter.manifest.addsUp)
    return (start, ManifestCheck(manifests, place: place))
  }

  private func source(_ delivery: Inbox.Delivery, _ archived: FileDigest) throws(Reason) -> any ByteSource {
    if let fault = delivery.file.fault { return FaultySource(reason: fault) }
    return try centre.archive.source(sha256: archived.sha256)
  }

  private func index(of week: BatchWeek) throws -> AskedIndex {
    if let known = indexes[week] { return known }
    let index = try centre.store.read { transaction in
      guard let batch = try transaction.batch(week) else {
        throw Reason(.batchUnknown, found: "there is no batch \(week)")
      }
      return try AskedIndex(batch: batch, on: operation.on, in: transaction)
    }
    indexes[week] = index
    return index
  }

  private func finish(
    _ receipt: Int64, _ end: FileReceipt, _ load: FileLoad, also: (StoreTransaction) throws -> Void
  ) throws {
    let profile: [UInt8]?
    switch end.verdict {
    case .accepted: profile = try KeptCounts.bytes(of: load.profile(of: end))
    case .refused:
      profile = nil
      try centre.store.dropRows(of: receipt, keepingRejects: true)
    }
    try centre.audited(operation) { transaction, audit in
      try transaction.finish(receipt, as: end, rowsRead: load.rowsRead, profile: profile)
      try also(transaction)
      if case .accepted = end.verdict { try transaction.keep(notLive: load.notLive, in: receipt) }
      audit.note(
        AuditEntry(
          .ingest, detail: "\(end.week.description) \(end.institution.rawValue) \(end.sha256)",
          resultCount: Int(end.counts.rows(.accepted))))
    }
  }
}

/// A file that was read into the archive and that no batch takes.
struct FileWithoutPlace: Error {
  let reason: Reason
  let digest: FileDigest
}
