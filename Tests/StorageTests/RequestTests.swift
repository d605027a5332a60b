import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `A request in the store` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func next() throws -> BatchWeek { try open.store.read { try $0.nextRequest(in: open.week) } }

  private func add(_ week: BatchWeek) throws {
    try open.store.write { transaction in
      try transaction.open(
        StoredBatch(week: week, openedOn: Invented.day, openedBy: "caseworker-1", terms: Invented.terms()))
      try transaction.store(requestOf: open.caseNumber, version: 1, papers: 0, week: week)
    }
  }

  @Test func `takes the number behind the last one of its week`() throws {
    #expect(try next().description == "2026-W47-Q0001")
    try add(next())
    try add(BatchWeek("2026-W48-Q0007"))
    #expect(try next().description == "2026-W47-Q0002")
  }

  @Test func `is refused where the week has no number left`() throws {
    try add(BatchWeek("2026-W47-Q9999"))
    #expect(try refusal { _ = try next() } == .requestTooMany)
  }

  @Test func `runs on terms that are written down once for all, and reads as any batch`() throws {
    for _ in 1...3 { try add(next()) }
    #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM shared_terms") == [1])
    #expect(try open.centre.values(Int.self, "SELECT SUM(length(terms)) FROM batch WHERE length(week) > 8") == [0])
    let batch = try open.store.read { try $0.batch(BatchWeek("2026-W47-Q0002")) }
    #expect(batch?.terms == Invented.terms() && batch?.isCutOff == false)
  }

  @Test func `is no week: neither the newest batch nor one of them`() throws {
    try add(BatchWeek("2026-W48-Q0001"))
    #expect(try open.store.read { try $0.latestWeek() } == open.week)
    #expect(try open.store.read { try $0.batches() }.map(\.week) == [open.week])
    #expect(try open.store.read { try $0.batchWeeks() }.map(\.description) == ["2026-W47", "2026-W48-Q0001"])
  }

  @Test func `asks nobody as long as its lists have not left`() throws {
    let request = try BatchWeek("2026-W47-Q0001")
    try add(request)
    try open.store.write { transaction in
      try transaction.ask(
        open.persons.map { AskedSubject(person: $0, causes: [nil]) }, caseNumber: open.caseNumber, version: 1,
        week: request)
    }
    let last = { try open.store.read { try $0.caseStandings() }.map { $0.last?.week } }
    #expect(try last() == [open.week])
    try open.store.write { try $0.endCutOff(of: request) }
    #expect(try last() == [request])
  }

  @Test func `keeps what it borrows, and loses it with the lending case`() throws {
    let request = try BatchWeek("2026-W47-Q0001")
    try add(request)
    let answer = BorrowedAnswer(
      person: open.persons[0], question: 0, week: open.week, lender: open.caseNumber, receiptsThrough: 3,
      decisionsThrough: 0)
    let other = CaseNumber(rawValue: "HD-2")
    try open.store.write { try $0.store([answer], of: other, request: request) }
    #expect(try open.store.read { try $0.borrowed(by: request) } == [answer])
    #expect(try open.store.read { try $0.requests(borrowingFrom: open.caseNumber) } == [request])
    let outcome = try open.store.write { transaction in
      try CaseRemoval(
        of: open.caseNumber, basis: "test", on: Invented.day, by: "operator-1", in: transaction, hash: { $0 }
      ).run()
    }
    #expect(outcome.borrowers == [request])
    #expect(try open.store.read { try $0.borrowed(by: request) }.isEmpty)
  }
}
