internal import Configuring
internal import EconomyModel
internal import Foundation
internal import Storage

/// Finds what nothing justifies any more on a day.
struct RetentionPlanning {
  let centre: Centre
  let on: CivilDate

  private var fileLimit: CivilDate { on.adding(days: -centre.configuration.keepReceivedFilesDays) }
  private var caseLimit: CivilDate { on.adding(days: -centre.configuration.keepAfterAuthorisationDays) }

  func work(in transaction: StoreTransaction) throws -> RetentionWork {
    var work = RetentionWork()
    var kept: (documents: Set<String>, names: Set<String>) = ([], [])
    for caseNumber in try transaction.casesOnFile() {
      let identities = try transaction.identities(in: caseNumber)
      guard try !isJustified(caseNumber, in: transaction) else {
        kept.documents.formUnion(identities.documents)
        kept.names.formUnion(identities.names)
        continue
      }
      work.cases.insert(caseNumber.rawValue)
      work.files.formUnion(try transaction.filesSpeaking(of: caseNumber))
      work.weeks.formUnion(try transaction.weeks(asking: caseNumber).map(\.description))
      work.documents.formUnion(identities.documents)
      work.names.formUnion(identities.names)
    }
    work.documents.subtract(kept.documents)
    work.names.subtract(kept.names)
    work.files.formUnion(try transaction.filesDone(through: fileLimit))
    try planPapers(&work, in: transaction)
    work.weeks.formUnion(try transaction.batchWeeks(closedThrough: fileLimit).map(\.description))
    work.files = work.files.filter { centre.archive.has(sha256: $0) }
    work.weeks = work.weeks.filter { week in
      FileManager.default.fileExists(atPath: centre.folder.outbox + "/" + week)
    }
    return work
  }

  /// A paper goes with the last case that it is kept for, and not before.
  private func planPapers(_ work: inout RetentionWork, in transaction: StoreTransaction) throws {
    for (sha256, cases) in try transaction.casesOfPapers() {
      if cases.allSatisfy({ work.cases.contains($0.rawValue) }) {
        work.files.insert(sha256)
      } else {
        work.files.remove(sha256)
      }
    }
  }

  /// An authorisation of one of its persons is live or ended no longer ago than the days it is kept; or a batch that
  /// asked about it is open, or a commitment is followed up: a household that changed has signed nothing yet. Without
  /// any authorisation the days count from its acceptance.
  private func isJustified(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws -> Bool {
    if try transaction.isAskedInOpenBatch(caseNumber) || transaction.isUnderCommitment(caseNumber) { return true }
    let authorisations = try transaction.authorisations(of: caseNumber)
    if authorisations.isEmpty {
      return try transaction.lastAcceptance(of: caseNumber).map { $0 >= caseLimit } ?? true
    }
    return authorisations.contains { $0.lastDay.map { $0 >= caseLimit } ?? true }
  }
}

extension Authorisation {
  /// The last day on which it was or will be live; nil while no end is in sight.
  fileprivate var lastDay: CivilDate? {
    let revoked = revokedOn.map { $0.adding(days: -1) }
    return [end, revoked].compactMap(\.self).min()
  }
}
