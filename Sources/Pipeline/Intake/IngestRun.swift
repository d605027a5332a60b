internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Takes in every file of an inbox, several at a time; each file stands alone.
struct IngestRun: Sendable {
  let centre: Centre
  let operation: Operation
  /// The batch whose run this is; nil for a step that was told none.
  let week: BatchWeek?
  let workers: Int

  /// - Parameter said: the batch that a person says the files answer.
  func ingest(
    _ inbox: Inbox, said: BatchWeek? = nil, progress: (BatchProgress) -> Void
  ) throws -> IngestOutcome {
    let intake = FileIntake(centre: centre, said: said, operation: operation)
    var outcome = IngestOutcome()
    for stray in inbox.strays { try note(stray.reason, of: stray.file, FileDigest(of: stray.file), &outcome) }
    for manifest in inbox.manifests { try keep(manifest, &outcome) }
    let team = IntakeTeam(intake, inbox.deliveries, keep: keep)
    for result in try team.run(workers: workers, progress: progress) { outcome.add(result) }
    try settle(inbox.manifests, by: intake, &outcome, progress: progress)
    outcome.packs = try ErrorPackWriting(centre: centre).write()
    outcome.troubles += outcome.packs.faults
    return outcome
  }

  /// Takes one in that came earlier.
  func takeAgain(
    _ delivery: Inbox.Delivery, receivedAt: Timestamp, by intake: FileIntake, _ outcome: inout IngestOutcome,
    progress: (BatchProgress) -> Void
  ) throws {
    do {
      let taken = try intake.take(delivery, receivedAt: receivedAt) { done, total in
        progress(BatchProgress(step: .rereading, done: done, total: total))
      }
      outcome.add(.taken(taken))
    } catch let homeless as FileWithoutPlace {
      try note(homeless.reason, of: delivery.file, homeless.digest, &outcome)
    } catch let reason as Reason where !reason.code.stopsTheRun {
      try note(reason, of: delivery.file, FileDigest(of: delivery.file), &outcome)
    }
  }

  /// - Parameter digest: nil where its bytes cannot be read at all.
  private func note(
    _ reason: Reason, of file: ReceivedFile, _ digest: FileDigest?, _ outcome: inout IngestOutcome
  ) throws {
    outcome.add(.unplaced(Diagnostic(reason, at: Place(file: file.path))))
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

extension DiagnosticCode {
  /// More has to come, or a person to speak, before the file's fate is known.
  var waitsForMore: Bool { self == .inboxTwoBatches || self == .manifestNoFile }

  /// A fault of the centre itself and not of one file: going on would repeat it.
  var stopsTheRun: Bool {
    DiagnosticCode.storage.contains(self) || [.archiveUnwritable, .archiveFull].contains(self)
  }
}
