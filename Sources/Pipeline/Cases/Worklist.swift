internal import Dispatch
package import EconomyModel
internal import Storage
internal import Synchronization

/// 待办: the cases of somebody's regions. Kept in memory and renewed now and then: what a page shows of each of its own
/// lines is as of now.
package final class Worklist: Sendable {
  private static let perPage = 50
  /// At most a sixtieth of one processor goes into renewing.
  private static let idleTimes = 60
  private static let leastAge = Duration.seconds(5)

  private struct Kept {
    var index: WorkIndex?
    var madeAt: ContinuousClock.Instant?
    var took = Duration.zero
    var isBeingMade = false
  }

  private let centre: Centre
  private let kept = Mutex(Kept())

  package init(of centre: Centre) { self.centre = centre }

  package func page(_ query: WorkQuery, _ operation: Operation) throws -> WorkPage {
    let index = try current(operation.at)
    let found = index.places(query, perPage: Self.perPage)
    let lines = try centre.store.read { transaction in
      try found.page.compactMap { try line(index.entries[$0], index, on: operation.on, in: transaction) }
    }
    try centre.record(AuditEntry(.view, detail: "worklist", resultCount: lines.count), operation)
    return WorkPage(
      lines: lines, total: found.total, page: found.number,
      pages: max(1, (found.total + Self.perPage - 1) / Self.perPage), counts: found.counts, asOf: index.asOf)
  }

  /// Makes the list, so that nobody waits for it.
  package func makeReady(_ at: Timestamp) throws { _ = try current(at) }

  /// Whoever finds no list makes it; whoever finds it old reads the old one, while it is renewed beside.
  private func current(_ at: Timestamp) throws -> WorkIndex {
    let (index, isOld) = kept.withLock { kept -> (WorkIndex?, Bool) in
      let age = kept.madeAt.map { ContinuousClock.now - $0 } ?? .seconds(1_000_000)
      let isOld = kept.index != nil && !kept.isBeingMade && age > max(Self.leastAge, kept.took * Self.idleTimes)
      if isOld { kept.isBeingMade = true }
      return (kept.index, isOld)
    }
    guard let index else { return try renew(at) }
    if isOld {
      DispatchQueue.global(qos: .utility).async { [self] in
        // What goes wrong here is told to the next caller, who makes the list anew.
        if (try? renew(at)) == nil { kept.withLock { $0 = Kept() } }
      }
    }
    return index
  }

  private func renew(_ at: Timestamp) throws -> WorkIndex {
    let begun = ContinuousClock.now
    let made = try centre.store.read { try WorkIndex(at: at, in: $0) }
    kept.withLock { $0 = Kept(index: made, madeAt: ContinuousClock.now, took: ContinuousClock.now - begun) }
    return made
  }

  private func line(
    _ entry: WorkEntry, _ index: WorkIndex, on day: CivilDate, in transaction: StoreTransaction
  ) throws -> WorkPage.Line? {
    guard let head = try transaction.declarationHead(of: entry.caseNumber) else { return nil }
    let batch = entry.batch.map { index.batches[Int($0)] }
    return WorkPage.Line(
      caseNumber: entry.caseNumber, applicant: head.applicant, scheme: head.scheme, region: head.region,
      appliedOn: head.appliedOn, week: batch?.week,
      state: try state(entry, batch, in: transaction), asked: Int(entry.asked), answered: Int(entry.answered),
      lateInstitutions: try batch.map { try late(entry, $0, on: day, in: transaction) } ?? [],
      differences: Int(entry.differences), biggestDifference: Fen(Int64(clamping: entry.biggestFen)),
      askedOn: batch?.openedOn, due: entry.dueDay == .max ? nil : CivilDate(dayNumber: entry.dueDay))
  }

  /// As it stands now, for somebody may just have issued.
  private func state(
    _ entry: WorkEntry, _ batch: StoredBatch?, in transaction: StoreTransaction
  ) throws -> WorkState {
    guard let batch, let report = try transaction.report(of: entry.caseNumber, week: batch.week) else {
      return entry.state
    }
    switch report.state {
    case .issued: return .issued
    case .prepared: return report.version > 1 && entry.state == .issued ? .supplement : entry.state
    }
  }

  private func late(
    _ entry: WorkEntry, _ batch: StoredBatch, on day: CivilDate, in transaction: StoreTransaction
  ) throws -> [String] {
    guard entry.late > 0, let states = try transaction.summary(of: entry.caseNumber, week: batch.week)?.states()
    else { return [] }
    let due = try transaction.lists(of: batch.week).filter { !$0.due.isProvisional && $0.due.day < day }
    let late = Set(due.map(\.institution))
    let questions = batch.terms.questions
    let waiting = Set(
      states.enumerated().filter { $0.element == .pending }.map { questions[$0.offset % questions.count].institution })
    return batch.terms.institutions.filter { late.contains($0.code) && waiting.contains($0.code) }.map(\.name)
  }
}
