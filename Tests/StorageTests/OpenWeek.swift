import EconomyModel
import Storage

/// A centre with one case of two people, asked in the batch of one week.
struct OpenWeek: Sendable {
  let centre: TemporaryCentre
  let week: BatchWeek
  let caseNumber = CaseNumber(rawValue: "HD-1")
  let persons: [PersonKey]

  var store: CentreStore { centre.store }

  init() throws {
    centre = try TemporaryCentre()
    week = try BatchWeek("2026-W47")
    let request = Invented.request(
      "HD-1", [try Invented.person("99010219680911202", "赵一"), try Invented.person("99010219650307101", "钱二")])
    persons = try centre.store.write { [week, caseNumber] transaction in
      _ = try transaction.store(request, from: Invented.source)
      try transaction.open(
        StoredBatch(week: week, openedOn: Invented.day, openedBy: "operator-1", terms: Invented.terms()))
      let persons = try transaction.declaration(of: caseNumber)?.persons ?? []
      try transaction.ask(
        persons.map { AskedSubject(person: $0, causes: [nil]) }, caseNumber: caseNumber, version: 1, week: week)
      return persons
    }
  }

  func start(
    _ fileName: String = "deposits.csv", sha256: String = "1", adapter: String = "deposits", byteCount: Int64 = 100,
    layout: [RecordField] = [.balance]
  ) throws -> ReceiptStart {
    ReceiptStart(
      week: week, fileName: fileName, sha256: sha256, byteCount: byteCount,
      institution: InstitutionCode("icbc-east"), adapter: adapter, adapterVersion: "1", item: ItemCode("BK01"),
      layout: layout, receivedAt: try Timestamp(iso: "2026-11-21T08:00:00"))
  }

  func end(
    _ start: ReceiptStart, _ counts: FateCounts, verdict: FileReceipt.Verdict = .accepted
  ) -> FileReceipt {
    FileReceipt(
      fileName: start.fileName, sha256: start.sha256, institution: start.institution, adapter: start.adapter,
      adapterVersion: start.adapterVersion, week: week, byteCount: start.byteCount, verdict: verdict, counts: counts,
      silenceIsNothing: false, asOf: Invented.day, feedbackAt: start.receivedAt)
  }

  func begin(_ start: ReceiptStart) throws -> Int64 { try store.write { try $0.begin(start) } }

  func load(_ rows: [IngestedRow], of start: ReceiptStart, in receipt: Int64) throws {
    let loader = FactLoader(store: store, receipt: receipt, layout: start.layout)
    try loader.load(rows)
    try loader.finish()
  }

  /// Takes a whole file in: every row counts its own bytes, the rest of the file is structure.
  @discardableResult
  func receive(_ start: ReceiptStart, _ rows: [IngestedRow]) throws -> Int64 {
    let receipt = try begin(start)
    try load(rows, of: start, in: receipt)
    let counts = Self.counts(of: rows, in: start.byteCount)
    try store.write { try $0.finish(receipt, as: end(start, counts), rowsRead: counts.totalRows) }
    return receipt
  }

  static func counts(of rows: [IngestedRow], in byteCount: Int64) -> FateCounts {
    var counts = FateCounts()
    for row in rows {
      switch row {
      case .fact(_, _, let record): counts.add(.accepted, bytes: record.position.byteCount)
      case .held(_, _, let position): counts.add(.held, bytes: position.byteCount)
      case .rejected(let reject, _): counts.add(.rejected, bytes: reject.position.byteCount)
      case .dropped(let fate, let position): counts.add(fate, bytes: position.byteCount)
      }
    }
    counts.add(.structure, bytes: byteCount - counts.totalBytes)
    return counts
  }

  /// A row of ten bytes: its place in the file, from 0, is its tens.
  static func place(_ row: Int) -> FilePosition {
    FilePosition(line: row + 1, byteOffset: Int64(row) * 10, byteCount: 10)
  }

  func fact(_ row: Int, of person: Int = 0, _ fields: [FieldEntry] = []) throws -> IngestedRow {
    .fact(
      persons[person], .identityAndName,
      CanonicalRecord(
        item: ItemCode("BK01"), subject: SubjectClaim(identity: .absent, name: nil), outcome: .found, fields: fields,
        asOf: nil, feedbackAt: nil, position: Self.place(row)))
  }

  /// Everything known of both people, from every file so far.
  func facts(through last: Int64 = .max) throws -> [MatchedFact] {
    try store.read { try FactReader(of: week, through: last, in: $0).facts(of: persons, in: $0) }
  }

  func figures(most: Int = 10) throws -> BatchFigures {
    try store.read { try $0.figures(of: week, most: most) }
  }
}
