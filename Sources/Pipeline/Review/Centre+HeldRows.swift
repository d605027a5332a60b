internal import Adapting
internal import Diagnostics
package import EconomyModel
internal import Storage

extension Centre {
  /// The rows of a batch that wait for a person and may concern somebody of the operation's regions.
  /// - Parameter week: the newest when nil.
  /// - Returns: the first of them, by institution, file and line.
  /// - Throws: `batch.unknown`.
  package func waitingRows(of week: BatchWeek?, _ operation: Operation) throws -> [WaitingRow] {
    let batch = try batch(of: week)
    let (stored, persons) = try store.read { transaction -> ([StoredHeldRow], [PersonKey: WaitingRow.Person]) in
      let rows = try waiting(in: batch.week, operation.scope, most: WaitingRow.mostShown, transaction)
      return (rows, try people(of: rows, in: batch.week, operation.scope, transaction))
    }
    try record(AuditEntry(.view, detail: "held rows \(batch.week)", resultCount: stored.count), operation)
    return try stored.map { try shown($0, persons, batch) }
  }

  /// A person says whose a held row is. Whom else it might have concerned it does not concern then.
  /// - Parameters:
  ///   - id: as ``WaitingRow/id``.
  ///   - person: the key of one of the row's persons.
  /// - Throws: `review.no-row`, `review.no-reason`, `archive.missing` for a row that cannot be read any more.
  package func decideRow(
    _ id: String, about person: PersonKey, _ verdict: HeldVerdict, reason: String, week: BatchWeek?,
    _ operation: Operation
  ) throws {
    try decide(id, reason: reason, week: week, operation) { row in
      guard row.persons.contains(person) else { return [] }
      return row.persons.map { ($0, $0 == person ? verdict : verdict == .accepted ? .refused : nil) }
    }
  }

  /// The same of everybody the row may concern: it is about none of them, or nobody can tell.
  package func decideRow(
    _ id: String, aboutNobodyOr verdict: HeldVerdict, reason: String, week: BatchWeek?, _ operation: Operation
  ) throws {
    try decide(id, reason: reason, week: week, operation) { row in row.persons.map { ($0, verdict) } }
  }

  /// - Parameter said: of each person of the row what is decided; nil leaves the row waiting for them.
  private func decide(
    _ id: String, reason: String, week: BatchWeek?, _ operation: Operation,
    _ said: (StoredHeldRow) -> [(PersonKey, HeldVerdict?)]
  ) throws {
    try GivenReason.check(reason)
    let batch = try batch(of: week)
    let row = try store.read { transaction in
      try waiting(in: batch.week, operation.scope, most: .max, transaction).first { Self.id(of: $0) == id }
    }
    guard let row, case let verdicts = said(row), !verdicts.isEmpty else {
      throw Reason(.reviewNoRow, found: "no such row waits for a person", wayOut: "look at the list again")
    }
    let isAccepted = verdicts.contains { $0.1 == .accepted }
    let record = isAccepted ? try HeldDecision.Record(read(row)) : nil
    try audited(operation) { transaction, audit in
      var cases: Set<CaseNumber> = []
      for case (let person, let verdict?) in verdicts {
        try transaction.store(
          HeldDecision(
            person: person, verdict: verdict, record: verdict == .accepted ? record : nil, reason: reason,
            decidedBy: operation.actor, decidedAt: operation.at), of: row)
        cases.formUnion(try transaction.cases(asking: person, in: batch.week))
      }
      let sorted = cases.sorted { $0.rawValue < $1.rawValue }
      let what = Set(verdicts.compactMap { $0.1?.rawValue }).sorted().joined(separator: " ")
      try audit.note(
        AuditEntry(
          .decide, caseNumber: sorted.count == 1 ? sorted.first : nil,
          detail: "\(batch.week) \(row.sha256):\(row.position.line) \(what)", resultCount: sorted.count))
      try prepare(sorted, of: batch, operation, in: transaction)
    }
  }

  /// So that whoever decided sees what came of it.
  private func prepare(
    _ cases: [CaseNumber], of batch: StoredBatch, _ operation: Operation, in transaction: StoreTransaction
  ) throws {
    let preparing = try CasePreparing(batch, operation, in: transaction)
    for caseNumber in cases {
      let latest = try transaction.report(of: caseNumber, week: batch.week)
      guard let due = try preparing.due(caseNumber, after: latest, in: transaction) else { continue }
      _ = try ReportWriting(in: transaction).write(due.stored, due.summary)
    }
  }

  private static func id(of row: StoredHeldRow) -> String {
    "\(row.sha256.prefix(16))-\(row.position.byteOffset)-\(row.adapter)"
  }

  private func waiting(
    in week: BatchWeek, _ scope: RegionScope, most: Int, _ transaction: StoreTransaction
  ) throws -> [StoredHeldRow] {
    try transaction.waitingRows(of: week, most: most) { person in
      try transaction.cases(asking: person, in: week).contains { try isVisible($0, scope, in: transaction) }
    }
  }

  private func people(
    of rows: [StoredHeldRow], in week: BatchWeek, _ scope: RegionScope, _ transaction: StoreTransaction
  ) throws -> [PersonKey: WaitingRow.Person] {
    var people: [PersonKey: WaitingRow.Person] = [:]
    for key in Set(rows.flatMap(\.persons)) {
      let cases = try transaction.cases(asking: key, in: week).filter { try isVisible($0, scope, in: transaction) }
      guard let first = cases.first, let declaration = try transaction.declaration(of: first),
        let place = declaration.persons.firstIndex(of: key)
      else { continue }
      let person = declaration.request.persons[place]
      people[key] = WaitingRow.Person(
        key: key, name: person.name.raw, maskedDocument: person.document.masked,
        birthDate: person.birthDate ?? person.document.birthDate,
        registeredAddress: person.registeredAddress, cases: cases)
    }
    return people
  }

  private func shown(
    _ row: StoredHeldRow, _ people: [PersonKey: WaitingRow.Person], _ batch: StoredBatch
  ) throws -> WaitingRow {
    let claim = try? read(row).subject
    let persons = row.persons.compactMap { people[$0] }
    return WaitingRow(
      stored: row,
      institutionName: batch.terms.institutions.first { $0.code == row.institution }?.name ?? row.institution.rawValue,
      row: try maskedRow(row), statedName: claim?.name.map { Masked.name($0.raw) } ?? "",
      statedDocument: claim?.identity.masked ?? "", statedBirthDate: claim?.birthDate?.description ?? "",
      persons: persons)
  }

  /// The record that the row's adapter reads in it.
  private func read(_ row: StoredHeldRow) throws(Reason) -> CanonicalRecord {
    guard let record = try ArchivedRecords([row.evidence], in: self).record(at: row.position) else {
      throw Reason(
        .archiveMissing, found: "the row of \(row.fileName):\(row.position.line) cannot be read any more",
        wayOut: "ask the institution again")
    }
    return record
  }
}

extension SubjectClaim.Identity {
  fileprivate var masked: String {
    switch self {
    case .document(let document): document.masked
    case .absent: ""
    case .broken: "?"
    }
  }
}

extension IdentityDocument {
  /// As a resident's number says it; nil of other documents.
  fileprivate var birthDate: CivilDate? {
    switch self {
    case .residentID(let id): id.birthDate
    case .other: nil
    }
  }
}
