package import Diagnostics
package import EconomyModel
internal import Storage

/// Takes in every file of an inbox, in order of name; each file stands alone.
struct IngestRun {
  let centre: Centre
  let operation: Operation

  func ingest(
    _ inbox: Inbox, into batch: StoredBatch, progress: (BatchProgress) -> Void
  ) throws -> IngestOutcome {
    let index = try centre.store.read { try AskedIndex(batch: batch, on: operation.on, in: $0) }
    let intake = FileIntake(centre: centre, batch: batch, index: index, operation: operation)
    var outcome = IngestOutcome()
    for stray in inbox.strays { try note(stray.reason, of: stray.path, batch, &outcome) }
    for delivery in inbox.deliveries {
      do {
        let result = try intake.take(delivery) { done, total in
          progress(BatchProgress(step: .ingesting(fileName: delivery.file.label), done: done, total: total))
        }
        outcome.add(result)
      } catch let reason as Reason where !reason.code.stopsTheRun {
        try note(reason, of: delivery.file.path, batch, &outcome)
      }
    }
    return outcome
  }

  private func note(_ reason: Reason, of path: String, _ batch: StoredBatch, _ outcome: inout IngestOutcome) throws {
    outcome.troubles.append(Diagnostic(reason, at: Place(file: path)))
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    try centre.store.write {
      try $0.noteStray(
        fileName, code: reason.code.name, text: reason.sentence, week: batch.week, at: operation.at)
    }
  }
}

/// What a run over the inbox came to.
package struct IngestOutcome: Sendable {
  package private(set) var received: [FileReceipt] = []
  package private(set) var recognised = 0
  /// Files that no receipt could be made for.
  package var troubles: [Diagnostic] = []

  mutating func add(_ outcome: FileIntake.Outcome) {
    switch outcome {
    case .recognised: recognised += 1
    case .received(let receipt): received.append(receipt)
    }
  }
}

extension DiagnosticCode {
  /// A fault of the centre itself and not of one file: going on would repeat it.
  var stopsTheRun: Bool {
    DiagnosticCode.storage.contains(self) || [.archiveUnwritable, .archiveFull].contains(self)
  }
}
