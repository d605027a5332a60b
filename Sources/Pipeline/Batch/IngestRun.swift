package import Diagnostics
package import EconomyModel
internal import Storage

/// Takes in every file of an inbox, in order of name; each file stands alone.
struct IngestRun {
  let centre: Centre
  let operation: Operation
  /// The batch whose run this is; nil for a step that was told none.
  let week: BatchWeek?

  /// - Parameter said: the batch that a person says the files answer.
  func ingest(
    _ inbox: Inbox, said: BatchWeek? = nil, progress: (BatchProgress) -> Void
  ) throws -> IngestOutcome {
    let intake = FileIntake(centre: centre, said: said, operation: operation)
    var outcome = IngestOutcome()
    for stray in inbox.strays { try note(stray.reason, of: stray.file, &outcome) }
    for manifest in inbox.manifests { try keep(manifest, &outcome) }
    for delivery in inbox.deliveries { try take(delivery, by: intake, &outcome, progress: progress) }
    try settle(inbox.manifests, by: intake, &outcome, progress: progress)
    outcome.packs = try ErrorPackWriting(centre: centre).write()
    outcome.troubles += outcome.packs.faults
    return outcome
  }

  func take(
    _ delivery: Inbox.Delivery, receivedAt: Timestamp? = nil, by intake: FileIntake, _ outcome: inout IngestOutcome,
    progress: (BatchProgress) -> Void
  ) throws {
    do {
      let result = try intake.take(delivery, receivedAt: receivedAt) { done, total in
        progress(BatchProgress(step: .ingesting(fileName: delivery.file.label), done: done, total: total))
      }
      outcome.add(result)
    } catch let homeless as FileWithoutPlace {
      try note(homeless.reason, of: delivery.file, homeless.digest, &outcome)
    } catch let reason as Reason where !reason.code.stopsTheRun {
      try note(reason, of: delivery.file, &outcome)
    }
  }

  /// Its bytes are counted where they can be read at all.
  private func note(_ reason: Reason, of file: ReceivedFile, _ outcome: inout IngestOutcome) throws {
    try note(reason, of: file, FileDigest(of: file), &outcome)
  }

  func note(
    _ reason: Reason, of file: ReceivedFile, _ digest: FileDigest?, _ outcome: inout IngestOutcome
  ) throws {
    outcome.troubles.append(Diagnostic(reason, at: Place(file: file.path)))
    outcome.unplaced += 1
    try keep(reason, of: file, digest)
  }

  /// For the batch's status: a file that no batch took, and why.
  func keep(_ reason: Reason, of file: ReceivedFile, _ digest: FileDigest?) throws {
    let unplaced = UnplacedFile(
      fileName: file.label, sha256: digest?.sha256 ?? "", byteCount: digest?.byteCount ?? 0, week: week,
      fate: reason.code.waitsForMore ? .held : .refused, code: reason.code.name, text: reason.sentence,
      seenAt: operation.at)
    try centre.store.write { try $0.note(unplaced) }
  }
}

/// What a run over the inbox came to.
package struct IngestOutcome: Sendable {
  package private(set) var received: [FileReceipt] = []
  package private(set) var recognised = 0
  /// How many files no batch took.
  package var unplaced = 0
  /// Files that no receipt could be made for.
  package var troubles: [Diagnostic] = []
  /// For the institutions whose files were refused, or rows of them rejected.
  package var packs = ErrorPacks()
  /// The batches of files that count no longer.
  var withdrawnFrom: [BatchWeek] = []

  mutating func add(_ outcome: FileIntake.Outcome) {
    switch outcome {
    case .recognised: recognised += 1
    case .received(let receipt): received.append(receipt)
    }
  }

  /// The batches that something has arrived for, or was withdrawn from, oldest first.
  var weeks: [BatchWeek] { Set(received.map(\.week) + withdrawnFrom).sorted() }
}

extension DiagnosticCode {
  /// More has to come, or a person to speak, before the file's fate is known.
  var waitsForMore: Bool { self == .inboxTwoBatches || self == .manifestNoFile }

  /// A fault of the centre itself and not of one file: going on would repeat it.
  var stopsTheRun: Bool {
    DiagnosticCode.storage.contains(self) || [.archiveUnwritable, .archiveFull].contains(self)
  }
}
