internal import EconomyModel
internal import Synchronization

/// Writes down together what several do at one time: each returns when its own record is on the disk, and nobody waits
/// for the disk once for everybody before.
final class LookQueue: Sendable {
  private final class Ticket: Sendable {
    let look: AuditRecord
    let outcome = Mutex<Result<Void, any Error>?>(nil)

    init(_ look: AuditRecord) { self.look = look }
  }

  private let waiting = Mutex([Ticket]())
  private let written = Mutex<LookAhead?>(nil)
  private let writing = Mutex(())

  /// Where looks are written ahead of the record; nil where each waits for the record itself.
  var ahead: LookAhead? { written.withLock { $0 } }

  func write(ahead: LookAhead?) { written.withLock { $0 = ahead } }

  /// - Parameter write: all or nothing; called with this look and those that came meanwhile, in their order, unless
  ///   somebody else has written this one with theirs.
  /// - Throws: what writing it threw, whoever did it.
  func record(_ look: AuditRecord, _ write: ([AuditRecord]) throws -> Void) throws {
    let ticket = Ticket(look)
    waiting.withLock { $0.append(ticket) }
    try writing.withLock { _ in
      if let outcome = ticket.outcome.withLock({ $0 }) { return try outcome.get() }
      let together = waiting.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      let outcome = Result { try write(together.map(\.look)) }
      for ticket in together { ticket.outcome.withLock { $0 = outcome } }
      try outcome.get()
    }
  }
}
