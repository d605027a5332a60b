internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// 留存与删除: removes what nothing justifies any more, leaves tombstones, and proves that the bytes are gone. Every
/// step may be interrupted; run again, it goes on.
struct Retention {
  private static let copies = "backups"

  let centre: Centre
  let operation: Operation

  func preview() throws -> RetentionOutcome {
    let work = try centre.store.read { try planned(in: $0) }
    return RetentionOutcome(work, on: operation.on, isDryRun: true)
  }

  func run() throws -> RetentionOutcome {
    BackupWriting.sweep(centre.folder)
    let file = RetentionWorkFile(centre.folder, key: centre.keys.archiveKey)
    let work = try file.read().merged(with: centre.store.read { try planned(in: $0) })
    var outcome = RetentionOutcome(work, on: operation.on, isDryRun: false)
    guard !work.isEmpty else {
      try deleteArchivedAgain()
      return outcome
    }
    try file.write(work)
    try retireFiles(work)
    var borrowers: Set<BatchWeek> = []
    for caseNumber in work.cases.sorted() {
      let removed = try remove(CaseNumber(rawValue: caseNumber))
      borrowers.formUnion(removed?.borrowers ?? [])
      outcome.add(removed)
    }
    try prepareAgain(borrowers)
    try removeLists(of: work.weeks)
    try removeCopies(of: work)
    try deleteArchivedAgain()
    try centre.store.compact()
    outcome.prove(try LeftoverSearch(centre: centre, work: work).run())
    let entry = AuditEntry(
      .retain, detail: "as of \(operation.on): \(outcome.inShort)", resultCount: work.cases.count)
    try centre.record(entry, operation)
    try file.remove()
    return outcome
  }

  private func planned(in transaction: StoreTransaction) throws -> RetentionWork {
    try RetentionPlanning(centre: centre, on: operation.on).work(in: transaction)
  }

  private var fileBasis: String {
    "received files: \(centre.configuration.keepReceivedFilesDays) days after close, or speaking of a removed case"
  }

  private var caseBasis: String {
    "no authorisation live within \(centre.configuration.keepAfterAuthorisationDays) days"
  }

  private func retireFiles(_ work: RetentionWork) throws {
    for sha256 in work.files.sorted() where centre.archive.has(sha256: sha256) {
      try centre.retireFile(sha256: sha256, basis: fileBasis, operation)
    }
  }

  /// - Returns: nil for a case that an interrupted run removed.
  private func remove(_ caseNumber: CaseNumber) throws -> CaseRemoval.Outcome? {
    try centre.audited(operation) { transaction, audit in
      guard try transaction.casesOnFile().contains(caseNumber) else { return nil }
      let authorisations = try transaction.authorisations(of: caseNumber).map(\.number)
      let outcome = try CaseRemoval(
        of: caseNumber, basis: caseBasis, on: operation.on, by: operation.actor, in: transaction,
        hash: centre.keys.personHash
      ).run()
      try audit.note(
        AuditEntry(
          .retain, caseNumber: caseNumber, authorisations: authorisations, documents: outcome.persons,
          detail: caseBasis, resultCount: outcome.facts))
      return outcome
    }
  }

  /// Requests that rested on what a removed case was answered: those cells are 未反馈 again.
  private func prepareAgain(_ requests: Set<BatchWeek>) throws {
    for week in requests.sorted() {
      guard let batch = try centre.store.read({ try $0.batch(week) }) else { continue }
      _ = try RequestPreparing(centre: centre, batch: batch, operation: operation).prepare()
    }
  }

  private func removeLists(of weeks: Set<String>) throws {
    for week in weeks.sorted() {
      let folder = centre.folder.outbox + "/" + week
      guard FileManager.default.fileExists(atPath: folder) else { continue }
      let files = FolderListing.files(under: folder).count
      try bury(.lists, week, pieces: max(1, files), basis: fileBasis)
      try removeTree(folder)
      try SyncedFile.syncFolder(centre.folder.outbox)
    }
  }

  /// The copies made before migrations, reports written out, and received files that still lie in the inbox.
  private func removeCopies(of work: RetentionWork) throws {
    let stale = FolderListing.files(under: centre.store.copiesFolder).filter { $0.hasSuffix(".sqlite") }
    if !work.cases.isEmpty, !stale.isEmpty {
      try bury(.copies, Self.copies, pieces: stale.count, basis: caseBasis)
      for path in stale { try SyncedFile.remove(path) }
      try SyncedFile.syncFolder(centre.store.copiesFolder)
    }
    let search = NeedleSearch(try IdentityNeedles(work, in: centre).all)
    for path in FolderListing.files(under: centre.folder.reports) {
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      if try work.cases.contains(name) || !search.found(inFile: path).isEmpty { try SyncedFile.remove(path) }
    }
    for path in FolderListing.files(under: centre.folder.inbox) where try isRetired(path) {
      try SyncedFile.remove(path)
    }
  }

  /// Whether everything in a file of the inbox was taken in and its time is over.
  private func isRetired(_ path: String) throws -> Bool {
    let retired = Set(try centre.store.read { try $0.tombstones(.file) }.map(\.subject))
    return ReceivedFile.all(at: path).allSatisfy { file in
      FileDigest(of: file).map { retired.contains($0.sha256) } ?? false
    }
  }

  /// The same bytes may have come again after they went.
  private func deleteArchivedAgain() throws {
    let (retired, papers) = try centre.store.read { transaction in
      (try transaction.tombstones(.file).map(\.subject), try transaction.casesOfPapers())
    }
    for sha256 in retired where papers[sha256] == nil && centre.archive.has(sha256: sha256) {
      try centre.archive.delete(sha256: sha256)
    }
  }

  private func bury(_ kind: Tombstone.Kind, _ subject: String, pieces: Int, basis: String) throws {
    try centre.store.write { transaction in
      try transaction.bury(
        Tombstone(
          kind, subject, pieces: pieces, basis: basis, removedOn: operation.on, removedBy: operation.actor))
    }
  }

  private func removeTree(_ path: String) throws(Reason) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw Reason(
        .archiveUnwritable, found: "cannot remove \(path): \(error.localizedDescription)",
        wayOut: "check the folder's rights and run the same command again")
    }
  }
}
