internal import Asking
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Brings a request from where it stands to its prepared report: what is missing is asked, what others have learnt
/// meanwhile is borrowed. The files of all lists come first; what says that they left, and the report, are one
/// transaction.
struct RequestMaking {
  let centre: Centre
  let batch: StoredBatch
  let caseNumber: CaseNumber
  let operation: Operation

  /// What making came to; nil when somebody has given the request up.
  func make() throws -> (written: [StoredList], faults: [Diagnostic])? {
    let folder = try RequestFolder(of: batch.week, in: centre.folder)
    defer { withExtendedLifetime(folder) {} }
    let work = try centre.store.read { transaction in
      try RequestWork(batch, of: caseNumber, centre: centre, on: operation.on, in: transaction)
    }
    guard let work else { return nil }
    let (laid, faults) = try lay(work)
    let isMade = try centre.audited(operation) { transaction, audit in
      guard let request = try transaction.request(batch.week), request.isCutOff || request.closedOn == nil else {
        return false
      }
      try record(work, laid, in: transaction, &audit)
      guard let batch = try transaction.batch(batch.week) else { return false }
      _ = try RequestPreparing(centre: centre, batch: batch, operation: operation).prepare(in: transaction, &audit)
      return true
    }
    return isMade ? (laid.map(\.list), faults) : nil
  }

  private func lay(_ work: RequestWork) throws -> (laid: [ListWriting.Laid], faults: [Diagnostic]) {
    let writing = ListWriting(
      centre: centre, batch: batch, operation: operation, calendar: try centre.folder.calendar())
    var laid: [ListWriting.Laid] = []
    var faults: [Diagnostic] = []
    var files = ListFiles(outbox: centre.folder.outbox)
    if !work.isCutOff { writing.layNotAsked(work.roll, in: &files) }
    for institution in batch.terms.institutions {
      guard let missing = work.missing[institution.code] else { continue }
      let questions = batch.terms.questions.indices
      let asked = missing.sorted { $0.key < $1.key }.map { person, places in
        (person, questions.map { places.contains($0) })
      }
      do {
        let rows = work.roll.rows(of: institution.code, only: missing)
        if let list = try writing.lay(round: 0, to: institution, asking: rows, again: asked) {
          files.add(list.files)
          laid.append(list)
        }
      } catch let found as Diagnostics {
        faults += found.list
      }
    }
    try files.put()
    return (laid, faults)
  }

  private func record(
    _ work: RequestWork, _ laid: [ListWriting.Laid], in transaction: StoreTransaction, _ audit: inout AuditNotes
  ) throws {
    for person in work.roll.ended {
      let causes = person.causes.filter { work.missing[batch.terms.questions[$0.key].institution] != nil }
      try transaction.withdraw(causes, from: caseNumber, ordinal: person.ordinal, week: batch.week)
    }
    for list in laid { try ListWriting.record(list, in: transaction, &audit) }
    if !work.late.isEmpty {
      try transaction.store(work.late, of: caseNumber, request: batch.week)
      try audit.note(
        AuditEntry.borrowing(
          work.late, caseNumber,
          authorisations: work.authorisations.filter { $0.isLive(on: operation.on) }.map(\.number),
          documents: work.declaration.request.persons.map(\.document.matchingKey), for: batch.week))
    }
    if !work.isCutOff { try transaction.endCutOff(of: batch.week) }
  }
}
