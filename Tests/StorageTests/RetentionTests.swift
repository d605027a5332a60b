import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `The removal of a case` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func remove(_ caseNumber: String = "HD-1") throws -> CaseRemoval.Outcome {
    try open.store.write { transaction in
      try CaseRemoval(
        of: CaseNumber(rawValue: caseNumber), basis: "test", on: Invented.day, by: "operator-1", in: transaction,
        hash: { "hash of \($0.count)" }
      ).run()
    }
  }

  /// Tables that say something of somebody, by the columns that name a case or a person.
  private let personal: Set<String> = [
    "asked", "asked_case", "authorisation", "borrowed", "case_course", "case_deadline", "case_deed", "case_note",
    "case_paper", "case_subject", "case_summary", "declaration",
    "fact_block", "held_decision", "held_person", "listed", "not_live", "person", "person_name", "reject_person",
    "report", "request",
  ]

  @Test func `knows every table that names a case or a person`() throws {
    let named = try open.centre.values(
      String.self,
      """
      SELECT DISTINCT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND c.name IN ('case_number', 'person_key', 'document_key', 'first_person')
      """)
    #expect(Set(named) == personal, "teach CaseRemoval what a new table says of somebody, then this test")
  }

  /// One of each kind: waiting, accepted, refused.
  private func plantNotes() throws {
    let at = try Timestamp(iso: "2026-11-22T09:00:00")
    try open.store.write { transaction in
      for (kind, verdict) in zip(CaseNote.Kind.allCases, [nil, true, false]) {
        let number = try transaction.store(
          CaseNote(
            caseNumber: open.caseNumber, week: open.week, version: 1,
            item: kind == .objection ? nil : ItemCode("BK01"), kind: kind, text: "赵一说", papers: "赵一的户口簿",
            recordedBy: "caseworker-1", recordedAt: at))
        guard let verdict else { continue }
        try transaction.review(
          number, as: CaseNote.Review(isAccepted: verdict, reason: "赵一到场", by: "supervisor-1", at: at))
      }
    }
  }

  /// One of each verdict: the bytes of an accepted row, at 50, go with it; those of a row at 60 stay as the file's.
  private func plantHeldDecisions() throws {
    let at = try Timestamp(iso: "2026-11-22T09:00:00")
    let record = CanonicalRecord(
      item: ItemCode("BK01"), subject: SubjectClaim(identity: .absent, name: nil), outcome: .found, fields: [],
      asOf: nil, feedbackAt: nil, position: OpenWeek.place(5))
    try open.store.write { transaction in
      for (place, verdict) in [HeldVerdict.accepted, .refused, .askedAgain].enumerated() {
        let row = StoredHeldRow(
          week: open.week, institution: InstitutionCode("icbc-east"), item: ItemCode("BK01"), adapter: "deposits",
          adapterVersion: "1", sha256: "1", fileName: "deposits.csv", position: OpenWeek.place(5 + place),
          cause: .nameDiffers, persons: [open.persons[0]])
        try transaction.store(
          HeldDecision(
            person: open.persons[0], verdict: verdict, record: verdict == .accepted ? .init(record) : nil,
            reason: "赵一到场", decidedBy: "supervisor-1", decidedAt: at), of: row)
      }
    }
  }

  @Test func `leaves nothing of it in any table, and every file's accounts whole`() throws {
    try open.receive(open.start(), [open.fact(0), open.fact(1, of: 1), open.fact(2)])
    try open.store.write { transaction in
      for offset in [-1, 0, 10, 50, 60] { try transaction.keep([7], ofFile: "1", at: Int64(offset)) }
    }
    try open.store.write { try $0.keepPaper(String(repeating: "ab", count: 32), of: open.caseNumber) }
    try plantNotes()
    try plantHeldDecisions()
    let deadlines = (1...3).map { InventedCourse.deadline("card", $0) }
    for (ordinal, id) in ["a", "b", "c"].enumerated() {
      try InventedCourse(deadlines: deadlines).append(id, as: ordinal + 1, text: "{\"said\": \"赵一\"}", to: open.store)
    }
    for table in ["case_note", "held_decision", "case_deed", "case_deadline"] {
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM \(table)") == [3], "\(table)")
    }
    let outcome = try remove()
    #expect(outcome.facts == 3 && outcome.persons.count == 2)
    for table in personal {
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM \(table)") == [0], "\(table)")
    }
    #expect(try open.centre.values(Int64.self, "SELECT byte_offset FROM kept_row ORDER BY 1") == [-1, 60])
    #expect(try open.figures().leaks == [])
    #expect(try open.store.read { try $0.tombstones(.facts) }.map(\.pieces) == [2, 1], "by person")
  }

  @Test func `leaves what another case asked about the same person`() throws {
    let shared = try Invented.person("99010219680911202", "赵一", former: ["赵甲"])
    try open.store.write { transaction in
      _ = try transaction.store(Invented.request("HD-2", [shared]), from: Invented.source)
      let key = try transaction.declaration(of: CaseNumber(rawValue: "HD-2"))?.persons ?? []
      try transaction.ask(
        key.map { AskedSubject(person: $0, causes: [nil]) }, caseNumber: CaseNumber(rawValue: "HD-2"), version: 1,
        week: open.week)
    }
    try open.receive(open.start(), [open.fact(0), open.fact(1, of: 1)])
    let outcome = try remove()
    #expect(outcome.facts == 1 && outcome.persons.count == 1)
    #expect(try open.facts().map(\.person) == [open.persons[0]])
    #expect(try open.figures().leaks == [])
    _ = try remove("HD-2")
    #expect(try open.facts() == [] && open.figures().leaks == [])
  }

  @Test func `forgets a name that only it declared`() throws {
    let other = try Invented.person("99010219680911202", "赵一")
    try open.store.write { transaction in
      _ = try transaction.store(Invented.request("HD-2", [other]), from: Invented.source)
      let renamed = try Invented.person("99010219680911202", "赵新", former: ["赵一"])
      _ = try transaction.store(Invented.request("HD-3", [renamed]), from: Invented.source)
    }
    _ = try remove("HD-3")
    #expect(
      try open.centre.values(String.self, "SELECT CAST(name AS TEXT) FROM person_name ORDER BY 1") == ["赵一", "钱二"])
  }

  @Test func `is the only way for a fact to go: a row that vanishes otherwise is a leak`() throws {
    try open.receive(open.start(), [open.fact(0), open.fact(1)])
    try open.centre.plant("UPDATE fact_block SET facts = facts - 1")
    #expect(try open.figures().leaks == ["deposits.csv"])
  }

  @Test func `takes an issued report with it, which nobody else can remove`() throws {
    try open.centre.plant(
      """
      INSERT INTO report (case_number, week, version, declaration_version, receipts_through, verified_on, prepared_by,
        prepared_at, state, issued_by, issued_at, digest, signature, value)
      VALUES ('HD-1', '2026-W47', 1, 1, 0, '2026-11-21', 'a', '2026-11-21', 'issued', 'b', '2026-11-21', 'd', 's',
        x'00')
      """)
    #expect(throws: DatabaseError.self) { try open.centre.plant("DELETE FROM report") }
    #expect(try remove().reports == 1)
    #expect(try open.store.read { try $0.tombstones(.report) }.map(\.subject) == ["HD-1 2026-W47 1"])
  }
}

@Suite struct `A tombstone` {
  private let open: OpenWeek

  init() throws {
    open = try OpenWeek()
    try bury()
  }

  private func bury(_ day: CivilDate = Invented.day) throws {
    try open.store.write { transaction in
      try transaction.bury(Tombstone(.file, "aa", basis: "test", removedOn: day, removedBy: "operator-1"))
    }
  }

  @Test func `is laid once a day for one thing`() throws {
    try bury()
    #expect(try open.store.read { try $0.tombstones() }.count == 1)
    try bury(Invented.day.adding(days: 1))
    #expect(try open.store.read { try $0.tombstones(.file) }.count == 2)
    #expect(try open.store.read { try $0.tombstones(.person) } == [])
  }

  @Test(arguments: [
    "UPDATE tombstone SET pieces = 2", "DELETE FROM tombstone",
    "INSERT OR REPLACE INTO tombstone SELECT * FROM tombstone",
    "INSERT INTO tombstone VALUES (9, 'facts', 'x', NULL, 1, 'b', '2026-11-21', 'o')",
  ])
  func `is never changed, and one of facts names their file`(sql: String) {
    #expect(throws: DatabaseError.self) { try open.centre.plant(sql) }
  }
}
