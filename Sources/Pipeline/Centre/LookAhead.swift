internal import Diagnostics
internal import Dispatch
package import EconomyModel
internal import Storage
internal import Synchronization

/// 先记后封: while pages are served, a look is on the disk, in a journal, before its page leaves, and sealed into the audit
/// record within a moment, together with what else was looked at: nobody who opens a page waits for the database, or
/// for a batch that writes there.
///
/// Whoever ends the server, however, ends no look: the next one takes in what was left. Only a disk that stands still
/// holds up no page: should the server or the machine end just then, ``ServingMark`` says that looks may be missing.
package final class LookAhead: Sendable {
  private struct State: ~Copyable {
    let journal: LookJournal
    /// Looks of the half that is not written, until the record has them.
    var turned: [JournalledLook] = []
  }

  /// How long a look stays outside the record, at most, while the database can be written.
  private static let moment = DispatchTimeInterval.milliseconds(250)

  /// How long after a look its page waits for the disk: hardly longer than it takes to be made.
  private static let patience = DispatchTimeInterval.milliseconds(5)

  private static let mereLooks = Set([AuditAction.view, .explain, .search].map(\.rawValue))

  private let state: Mutex<State>
  private let disk: DiskWait
  /// One at a time takes looks in.
  private let taking = Mutex(())
  private let centre: Centre
  private let sealing = Mutex<Repetition?>(nil)

  /// Takes in what an earlier server has left, and begins. Held by whoever holds the centre's ``ServingLock``.
  /// - Throws: the journal's failures, `store.failed`.
  package init(of centre: Centre) throws {
    self.centre = centre
    let taken = try centre.store.read { try $0.looksTakenIn() }
    let journal = try LookJournal(path: centre.keys.looksFile, key: centre.keys.looksKey, taken: taken)
    let left = journal.found.filter { $0.sequence > taken }
    let (file, unwritten) = (journal.file, journal.unwritten)
    disk = DiskWait { () throws(Reason) in
      try unwritten.write(into: file)
      try file.syncContent()
    }
    state = Mutex(State(journal: journal, turned: left))
    try centre.tell(missing: Self.gaps(in: left, after: taken), beside: left.first)
    try takeIn()
    guard let mark = ServingMark(at: centre.keys.servingMark) else { return }
    try centre.tell(leftWithoutEnd: mark)
    try ServingMark.remove(at: centre.keys.servingMark)
  }

  /// Numbers that no look bears: somebody has changed the journal, or put another database beside it.
  private static func gaps(in left: [JournalledLook], after taken: Int64) -> [ClosedRange<Int64>] {
    var gaps: [ClosedRange<Int64>] = []
    var before = taken
    for look in left {
      if look.sequence > before + 1 { gaps.append((before + 1)...(look.sequence - 1)) }
      before = look.sequence
    }
    return gaps
  }

  /// Has every look of the centre written ahead from now on.
  package func begin(at: Timestamp) throws {
    try ServingMark.put(at: centre.keys.servingMark, servingSince: at)
    centre.writeAhead(self)
    // What fails now is tried again; the journal has it.
    let repetition = Repetition("looks", every: Self.moment) { [weak self] in try? self?.takeIn() }
    sealing.withLock { $0 = repetition }
  }

  /// Takes everything in, and writes nothing ahead any more.
  package func end() throws {
    sealing.withLock { $0 = nil }
    centre.writeAhead(nil)
    try takeIn()
    try takeIn()
    try ServingMark.remove(at: centre.keys.servingMark)
  }

  /// A mere look is waited for no longer than a page may be, and by the page, if it is one's.
  /// - Returns: false when the journal is full, or its disk has failed.
  func append(_ record: AuditRecord, of page: PageLooks?) throws -> Bool {
    guard try !disk.hasFailed && state.withLock({ try $0.journal.append(record) }) else { return false }
    let begun = disk.begin()
    guard Self.mereLooks.contains(record.action) else {
      try disk.wait(for: begun, atMost: nil)
      return true
    }
    let arrival: @Sendable () throws(Reason) -> Void = { [disk] () throws(Reason) in
      try disk.wait(for: begun, atMost: Self.patience)
    }
    if let page { page.add(arrival) } else { try arrival() }
    return true
  }

  /// Seals what was written ahead into the audit record.
  func takeIn() throws {
    try taking.withLock { _ in
      let looks = state.withLock { state in
        if state.turned.isEmpty, !state.journal.waiting.isEmpty { state.turned = state.journal.turn() }
        return state.turned
      }
      guard !looks.isEmpty else { return }
      try centre.seal(looks)
      state.withLock { $0.turned = [] }
    }
  }
}

extension Centre {
  /// Where looks are written from now on; nil: into the record itself.
  package func writeAhead(_ ahead: LookAhead?) { looks.write(ahead: ahead) }
}
