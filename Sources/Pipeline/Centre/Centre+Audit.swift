internal import Configuring
internal import EconomyModel
internal import Storage

/// Takes what one write has to record.
package struct AuditNotes {
  fileprivate var sealing: AuditSealing
  fileprivate let record: (AuditEntry) -> AuditRecord
  /// What of it is a look, to be counted at the end.
  fileprivate var looks: [AuditRecord] = []

  package mutating func note(_ entry: AuditEntry) throws {
    let record = record(entry)
    try sealing.add(record)
    if entry.action.isLook { looks.append(record) }
  }
}

extension Centre {
  /// A write that leaves its record: the change and the sealed audit rows are one transaction, and the chain's head
  /// is appended outside the database before anybody else may add to it.
  func audited<Value>(
    _ operation: Operation, _ body: (StoreTransaction, inout AuditNotes) throws -> Value
  ) throws -> Value {
    // What was looked at before stands before it.
    try looks.ahead?.takeIn()
    return try sealing { transaction, sealing in
      var notes = AuditNotes(sealing: sealing) { auditRecord($0, operation) }
      defer { sealing = notes.sealing }
      let value = try body(transaction, &notes)
      for told in try watchLooks(notes.looks, in: transaction) { try notes.sealing.add(told) }
      return value
    }
  }

  /// Something that changes nothing, such as a look.
  func record(_ entry: AuditEntry, _ operation: Operation) throws {
    let record = auditRecord(entry, operation)
    if let ahead = looks.ahead, try ahead.append(record, of: operation.page) { return }
    try looks.record(record) { together in try seal(together) }
  }

  /// Puts on record that looks are missing from the journal, beside one that is not.
  func tell(missing: [ClosedRange<Int64>], beside look: JournalledLook?) throws {
    guard let look, !missing.isEmpty else { return }
    let ranges = missing.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
    let told = look.record.alert("look journal without \(ranges)", missing.reduce(0) { $0 + $1.count })
    try seal([told])
  }

  /// Puts on record that looks may be missing which no disk had when the server ended, or the power failed.
  func tell(leftWithoutEnd mark: ServingMark) throws {
    let ended = mark.isOfAnotherStart ? "machine stopped" : "server was killed"
    let server = AuditRecord(
      actor: "hedui", role: "", organisation: configuration.name, at: mark.servedSince, action: "", caseNumber: "",
      authorisation: "", purpose: "", personHash: "", item: "", detail: "", resultCount: 0, client: "")
    let told = server.alert("the \(ended) while pages were served: its last looks may be missing", 0)
    try seal([told])
  }

  /// Looks that were written ahead.
  func seal(_ looks: [JournalledLook]) throws {
    try sealing { transaction, sealing in
      let taken = try transaction.looksTakenIn()
      let new = looks.filter { $0.sequence > taken }
      if let last = new.last { try transaction.takeIn(looksThrough: last.sequence) }
      try add(new.map(\.record), to: &sealing, in: transaction)
    }
  }

  private func seal(_ records: [AuditRecord]) throws {
    try sealing { transaction, sealing in try add(records, to: &sealing, in: transaction) }
  }

  private func add(
    _ records: [AuditRecord], to sealing: inout AuditSealing, in transaction: StoreTransaction
  ) throws {
    for record in try records + watchLooks(records, in: transaction) { try sealing.add(record) }
  }

  private func sealing<Value>(
    _ body: (StoreTransaction, inout AuditSealing) throws -> Value
  ) throws -> Value {
    try AuditHeads(file: keys.auditHeadsFile).exclusively { heads in
      let (value, sealed) = try store.write { transaction in
        var sealing = try AuditSealing(AuditChain(key: keys.auditKey), in: transaction)
        return (try body(transaction, &sealing), sealing)
      }
      try sealed.write(to: heads)
      return value
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
