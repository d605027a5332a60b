internal import Adapting
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

/// Takes one received file in: into the archive first, then row by row from there, so that what is parsed is what is
/// kept.
struct FileIntake {
  enum Outcome: Hashable {
    /// The same bytes were taken in before: no effect.
    case recognised
    case received(FileReceipt)
  }

  let centre: Centre
  let batch: StoredBatch
  let index: AskedIndex
  let operation: Operation

  /// - Parameter progress: bytes read and bytes in all.
  func take(_ delivery: Inbox.Delivery, progress: (Int64, Int64) -> Void) throws -> Outcome {
    let adapter = try centre.adapter(named: delivery.adapter)
    let archived = try centre.archive.receive(source: delivery.file.source())
    let start = ReceiptStart(
      week: batch.week, fileName: delivery.file.label, sha256: archived.sha256, byteCount: archived.byteCount,
      institution: delivery.institution, adapter: adapter.name, adapterVersion: adapter.version,
      item: adapter.item.code, layout: adapter.item.required + adapter.item.optional, receivedAt: operation.at)
    let receipt: Int64? = try centre.store.write { transaction in
      try transaction.recognise(start) ? nil : transaction.begin(start)
    }
    guard let receipt else { return .recognised }
    var load = FileLoad(start: start, receipt: receipt, adapter: adapter, index: index, store: centre.store)
    let source: any ByteSource
    if let fault = delivery.file.fault {
      source = FaultySource(reason: fault)
    } else {
      source = try centre.archive.source(sha256: archived.sha256)
    }
    let end = try load.run(
      source: source,
      rejectThresholdPercent: centre.configuration.rejectThresholdPercent
    ) { progress($0, archived.byteCount) }
    try centre.audited(operation) { transaction, audit in
      try transaction.finish(receipt, as: end, rowsRead: load.rowsRead)
      audit.note(
        AuditEntry(
          .ingest, detail: "\(batch.week.description) \(delivery.institution.rawValue) \(archived.sha256)",
          resultCount: Int(end.counts.rows(.accepted))))
    }
    return .received(end)
  }
}
