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
    // What was looked at before stands before it.
    try looks.ahead?.takeIn()
    return try sealing { transaction in
      var notes = AuditNotes()
      let value = try body(transaction, &notes)
      return (value, notes.entries.map { auditRecord($0, operation) })
    }
  }

  /// Something that changes nothing, such as a look.
  func record(_ entry: AuditEntry, _ operation: Operation) throws {
    let record = auditRecord(entry, operation)
    if let ahead = looks.ahead, try ahead.append(record, of: operation.page) { return }
    try looks.record(record) { together in try sealing { _ in ((), together) } }
  }

  /// Puts on record that looks are missing from the journal, beside one that is not.
  func tell(missing: [ClosedRange<Int64>], beside look: JournalledLook?) throws {
    guard let look, !missing.isEmpty else { return }
    let ranges = missing.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
    let told = look.record.alert("look journal without \(ranges)", missing.reduce(0) { $0 + $1.count })
    try sealing { _ in ((), [told]) }
  }

  /// Puts on record that looks may be missing which no disk had when the server ended, or the power failed.
  func tell(leftWithoutEnd mark: ServingMark) throws {
    let ended = mark.isOfAnotherStart ? "machine stopped" : "server was killed"
    let server = AuditRecord(
      actor: "hedui", role: "", organisation: configuration.name, at: mark.servedSince, action: "", caseNumber: "",
      authorisation: "", purpose: "", personHash: "", item: "", detail: "", resultCount: 0, client: "")
    let told = server.alert("the \(ended) while pages were served: its last looks may be missing", 0)
    try sealing { _ in ((), [told]) }
  }

  /// Looks that were written ahead.
  func seal(_ looks: [JournalledLook]) throws {
    try sealing { transaction in
      let taken = try transaction.looksTakenIn()
      let new = looks.filter { $0.sequence > taken }
      if let last = new.last { try transaction.takeIn(looksThrough: last.sequence) }
      return ((), new.map(\.record))
    }
  }

  private func sealing<Value>(_ body: (StoreTransaction) throws -> (Value, [AuditRecord])) throws -> Value {
    try AuditHeads(file: keys.auditHeadsFile).exclusively { heads in
      var sealed: [SealedAudit] = []
      let value = try store.write { transaction in
        let (value, records) = try body(transaction)
        sealed = try seal(records + watchLooks(records, in: transaction), in: transaction)
        return value
      }
      guard !sealed.isEmpty else { return value }
      try heads.write(sealed.flatMap(AuditHeads.line))
      try heads.sync()
      return value
    }
  }

  private func seal(_ records: [AuditRecord], in transaction: StoreTransaction) throws -> [SealedAudit] {
    let chain = AuditChain(key: keys.auditKey)
    var last = try transaction.lastAudit() ?? (0, [])
    return try records.map { record in
      let sealed = try chain.seal(record, sequence: last.sequence + 1, previous: last.hash)
      try transaction.appendAudit(sequence: sealed.sequence, record: sealed.canonical, hash: sealed.hash)
      last = (sealed.sequence, sealed.hash)
      return sealed
    }
  }

  private func auditRecord(_ entry: AuditEntry, _ operation: Operation) -> AuditRecord {
    AuditRecord(
      actor: operation.actor, role: operation.role, organisation: configuration.name,
      at: operation.at.description, action: entry.action.rawValue, caseNumber: entry.caseNumber?.rawValue ?? "",
      authorisation: entry.authorisations.joined(separator: " "), purpose: operation.purpose,
      personHash: entry.documents.map(keys.personHash).joined(separator: " "), item: "", detail: entry.detail,
      resultCount: entry.resultCount, client: operation.client)
  }
}
