internal import Configuring
internal import EconomyModel
internal import Storage

/// Collects what one write has to record.
package struct AuditNotes {
  fileprivate var entries: [AuditEntry] = []

  package mutating func note(_ entry: AuditEntry) { entries.append(entry) }
}

extension Centre {
  /// A write that leaves its record: the change and the sealed audit rows are one transaction, and the chain's head
  /// is appended outside the database before anybody else may add to it.
  func audited<Value>(
    _ operation: Operation, _ body: (StoreTransaction, inout AuditNotes) throws -> Value
  ) throws -> Value {
    try sealing { transaction in
      var notes = AuditNotes()
      let value = try body(transaction, &notes)
      return (value, [(operation, notes.entries)])
    }
  }

  /// Something that changes nothing, such as a look.
  func record(_ entry: AuditEntry, _ operation: Operation) throws {
    try looks.record(LookQueue.Look(operation: operation, entry: entry)) { looks in
      try sealing { _ in ((), looks.map { ($0.operation, [$0.entry]) }) }
    }
  }

  private func sealing<Value>(
    _ body: (StoreTransaction) throws -> (Value, [(Operation, [AuditEntry])])
  ) throws -> Value {
    try AuditHeads(file: keys.auditHeadsFile).exclusively { heads in
      var sealed: [SealedAudit] = []
      let value = try store.write { transaction in
        let (value, done) = try body(transaction)
        for (operation, entries) in done {
          let alerts = try watchLooks(entries, operation, in: transaction)
          sealed += try seal(entries + alerts, operation, in: transaction)
        }
        return value
      }
      guard !sealed.isEmpty else { return value }
      try heads.write(sealed.flatMap(AuditHeads.line))
      try heads.sync()
      return value
    }
  }

  private func seal(
    _ entries: [AuditEntry], _ operation: Operation, in transaction: StoreTransaction
  ) throws -> [SealedAudit] {
    let chain = AuditChain(key: keys.auditKey)
    var last = try transaction.lastAudit() ?? (0, [])
    return try entries.map { entry in
      let sealed = try chain.seal(record(entry, operation), sequence: last.sequence + 1, previous: last.hash)
      try transaction.appendAudit(sequence: sealed.sequence, record: sealed.canonical, hash: sealed.hash)
      last = (sealed.sequence, sealed.hash)
      return sealed
    }
  }

  private func record(_ entry: AuditEntry, _ operation: Operation) -> AuditRecord {
    AuditRecord(
      actor: operation.actor, role: operation.role, organisation: configuration.name,
      at: operation.at.description, action: entry.action.rawValue, caseNumber: entry.caseNumber?.rawValue ?? "",
      authorisation: entry.authorisations.joined(separator: " "), purpose: operation.purpose,
      personHash: entry.documents.map(keys.personHash).joined(separator: " "), item: "", detail: entry.detail,
      resultCount: entry.resultCount, client: operation.client)
  }
}
