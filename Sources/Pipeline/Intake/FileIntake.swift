internal import Adapting
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage
internal import Synchronization

/// Takes one received file in, step by step: into the archive, its receipt begun, then row by row from there, so that
/// what is parsed is what is kept, and at last it counts.
final class FileIntake: Sendable {
  enum Outcome: Hashable, Sendable {
    /// The same bytes were taken in before: no effect.
    case recognised
    case received(FileReceipt)
  }

  private let centre: Centre
  private let placing: FilePlacing
  private let operation: Operation
  /// Rosters of the batches that files of this run answer; whoever needs one first makes it, and the others wait.
  private let indexes = Mutex<[BatchWeek: AskedIndex]>([:])

  /// - Parameter said: the batch that a person says the files answer.
  init(centre: Centre, said: BatchWeek?, operation: Operation) {
    self.centre = centre
    placing = FilePlacing(centre: centre, said: said)
    self.operation = operation
  }

  /// All steps, one after another.
  /// - Parameters:
  ///   - receivedAt: when it came first, for one that is read again.
  ///   - progress: bytes read and bytes in all.
  /// - Throws: `FileWithoutPlace` for one that no batch takes.
  func take(
    _ delivery: Inbox.Delivery, receivedAt: Timestamp, progress: (Int64, Int64) -> Void
  ) throws -> Outcome {
    guard let begun = try begin(archive(delivery, receivedAt: receivedAt)) else { return .recognised }
    return .received(try finish(load(begun, by: { $0 }, progress: progress)))
  }

  /// Safe beside other files.
  /// - Parameter receivedAt: when it came first, for one that is read again; nil: now.
  func archive(_ delivery: Inbox.Delivery, receivedAt: Timestamp? = nil) throws -> ArchivedDelivery {
    let adapter = try centre.adapter(named: delivery.adapter)
    let digest = try centre.archive.receive(source: delivery.file.source())
    let isKnown = try centre.store.read {
      try $0.isAccepted(sha256: digest.sha256, of: delivery.institution, adapter: adapter.name)
    }
    return ArchivedDelivery(
      delivery: delivery, adapter: adapter, digest: digest, receivedAt: receivedAt ?? operation.at,
      list: isKnown ? nil : list(of: delivery, adapter, digest))
  }

  /// In the order of the inbox, and not before every file of the same bytes has ended: receipts are numbered here.
  /// - Returns: nil when the same bytes count already.
  /// - Throws: `FileWithoutPlace` for one that no batch takes.
  func begin(_ archived: ArchivedDelivery) throws -> BegunFile? {
    let (delivery, adapter, sha256) = (archived.delivery, archived.adapter, archived.digest.sha256)
    let isKnown = try centre.store.write { transaction in
      try transaction.recognise(delivery.file.label, sha256: sha256, of: delivery.institution, adapter: adapter.name)
    }
    guard !isKnown else { return nil }
    let (start, check) = try start(archived)
    let receipt = try centre.store.write { transaction in
      try transaction.place(sha256: sha256)
      return try transaction.begin(start)
    }
    return BegunFile(archived: archived, start: start, check: check, receipt: receipt)
  }

  /// Safe beside other files; nothing of the file counts yet.
  /// - Parameters:
  ///   - wrapped: what the file is read through.
  ///   - progress: bytes read and bytes in all.
  func load(
    _ begun: BegunFile, by wrapped: (any ByteSource) throws -> any ByteSource, progress: (Int64, Int64) -> Void
  ) throws -> LoadedFile {
    let archived = begun.archived
    var load = FileLoad(
      start: begun.start, receipt: begun.receipt, adapter: archived.adapter, index: try index(of: begun.start.week),
      store: centre.store)
    let source = try begun.check.fault.map { FaultySource(reason: $0) } ?? source(archived.delivery, archived.digest)
    let read = try load.run(
      source: wrapped(source), totalling: begun.check.fields,
      rejectThresholdPercent: centre.configuration.rejectThresholdPercent
    ) { progress($0, archived.digest.byteCount) }
    let result = begun.check.result(load.totals)
    let end = result.applied(to: read, load.summary, archived.adapter.answers)
    let profile: [UInt8]?
    switch end.verdict {
    case .accepted: profile = try KeptCounts.bytes(of: load.profile(of: end))
    case .refused:
      profile = nil
      try centre.store.dropRows(of: begun.receipt, keepingRejects: true)
    }
    return LoadedFile(begun: begun, end: end, rowsRead: load.rowsRead, profile: profile, result: result)
  }

  /// The file counts, or is refused. In the order of receipts: reports name what they rest on by the newest of them.
  func finish(_ loaded: LoadedFile) throws -> FileReceipt {
    let (end, begun, receipt) = (loaded.end, loaded.begun, loaded.begun.receipt)
    let notLive: [StoreTransaction.CasePerson]
    switch end.verdict {
    case .accepted:
      let question = AskedQuestion(institution: end.institution, item: begun.start.item)
      notLive = try index(of: end.week).notLive(question)
    case .refused: notLive = []
    }
    try centre.audited(operation) { transaction, audit in
      try transaction.finish(receipt, as: end, rowsRead: loaded.rowsRead, profile: loaded.profile)
      try transaction.keep(
        loaded.result.controls, manifest: loaded.result.manifest?.number, through: begun.check.through, of: receipt)
      try transaction.keep(notLive: notLive, in: receipt)
      try audit.note(
        AuditEntry(
          .ingest, detail: "\(end.week.description) \(end.institution.rawValue) \(end.sha256)",
          resultCount: Int(end.counts.rows(.accepted))))
    }
    return end
  }

  private func start(_ archived: ArchivedDelivery) throws -> (ReceiptStart, ManifestCheck) {
    let (delivery, adapter, digest) = (archived.delivery, archived.adapter, archived.digest)
    let question = AskedQuestion(institution: delivery.institution, item: adapter.item.code)
    let manifests = try centre.store.read {
      try ManifestsOfFile(of: delivery.institution, named: delivery.file.ownName, sha256: digest.sha256, in: $0)
    }
    let place: FilePlacing.Place
    do {
      let named = try (archived.list ?? list(of: delivery, adapter, digest)).get()
      place = try placing.place(of: named ?? manifests.list, question, sha256: digest.sha256, adapter: adapter.name)
    } catch let reason as Reason where !reason.code.stopsTheRun {
      throw FileWithoutPlace(reason: reason, digest: digest)
    }
    let start = ReceiptStart(
      week: place.batch.week, fileName: delivery.file.label, sha256: digest.sha256, byteCount: digest.byteCount,
      institution: delivery.institution, adapter: adapter.name, adapterVersion: adapter.version,
      item: adapter.item.code, layout: adapter.item.required + adapter.item.optional, receivedAt: archived.receivedAt,
      list: place.list?.number, addsUp: adapter.manifest.addsUp)
    return (start, ManifestCheck(manifests, place: place))
  }

  private func list(
    of delivery: Inbox.Delivery, _ adapter: Adapter, _ digest: FileDigest
  ) -> Result<String?, Reason> {
    Result { () throws(Reason) in
      try NamedList.read(adapter, source(delivery, digest), fileName: delivery.file.ownName)
    }
  }

  private func source(_ delivery: Inbox.Delivery, _ digest: FileDigest) throws(Reason) -> any ByteSource {
    if let fault = delivery.file.fault { return FaultySource(reason: fault) }
    return try centre.archive.source(sha256: digest.sha256)
  }

  /// Somebody makes a roster just now: whoever needs one would wait.
  var isMakingRoster: Bool { indexes.withLockIfAvailable { _ in } == nil }

  private func index(of week: BatchWeek) throws -> AskedIndex {
    try indexes.withLock { indexes in
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
  }
}
