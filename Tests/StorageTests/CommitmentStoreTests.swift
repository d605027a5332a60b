import Diagnostics
import EconomyModel
import GRDB
import Storage
import Testing

@Suite struct `Deeds of a commitment case` {
  private let open: OpenWeek
  private var number: CaseNumber { open.caseNumber }

  init() throws {
    open = try OpenWeek()
    try InventedCourse().append("first", as: 1, text: "{\"said\": \"赵一\"}", to: open.store)
    try InventedCourse(state: "follow-up-due").append("second", as: 2, to: open.store)
  }

  @Test func `come back as they were taken, in their order, and nobody else's with them`() throws {
    try open.store.read { transaction in
      let deeds = try transaction.deeds(of: number)
      #expect(deeds.map(\.id) == ["first", "second"])
      #expect(deeds[0].value == Array("{\"said\": \"赵一\"}".utf8))
      #expect(try transaction.deeds(of: CaseNumber(rawValue: "HD-2")) == [])
      #expect(try transaction.hasDeed("second", of: number))
      #expect(try transaction.hasDeed("third", of: number) == false)
      #expect(try transaction.hasCourse(number))
      #expect(try transaction.hasCourses())
      #expect(try transaction.isUnderCommitment(number))
    }
  }

  @Test(arguments: [("third", 2), ("third", 4), ("second", 3), ("", 3)])
  func `follow the last one under a name of their own`(id: String, ordinal: Int) throws {
    let refused = try refusal { try InventedCourse().append(id, as: ordinal, to: open.store) }
    #expect(refused == .storeConstraint)
    #expect(try open.store.read { try $0.deeds(of: number) }.count == 2)
    #expect(try open.centre.values(String.self, "SELECT state FROM case_course") == ["follow-up-due"])
  }

  @Test(arguments: [
    "UPDATE case_deed SET value = x'00'", "UPDATE case_deed SET kind = 'died' WHERE ordinal = 2",
    "DELETE FROM case_deed", "DELETE FROM case_deed WHERE ordinal = 2",
    "INSERT OR REPLACE INTO case_deed VALUES ('HD-1', 2, 'second', 'chased', x'00')",
    "INSERT INTO case_deed VALUES ('HD-1', 5, 'fifth', 'chased', x'00')", "DELETE FROM case_course",
  ])
  func `are never edited, removed or put in between`(sql: String) throws {
    try InventedCourse(deadlines: [InventedCourse.deadline("card", 1)]).append("third", as: 3, to: open.store)
    #expect(throws: DatabaseError.self) { try open.centre.plant(sql) }
    #expect(try open.store.read { try $0.deeds(of: number) }.count == 3)
  }

  @Test func `go with their case, and where they are looked for they are found`() throws {
    try InventedCourse(deadlines: [InventedCourse.deadline("card", 1)]).append("third", as: 3, to: open.store)
    let places = try open.store.places(holding: Array("赵一".utf8))
    #expect(places.spoken.contains("case_deed.value"))
    #expect(!places.forbidden.contains { $0.hasPrefix("case_") })
    try open.store.write { transaction in
      _ = try CaseRemoval(
        of: number, basis: "test", on: Invented.day, by: "operator-1", in: transaction, hash: { $0 }
      ).run()
    }
    for table in ["case_deed", "case_course", "case_deadline"] {
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM \(table)") == [0], "\(table)")
    }
    #expect(try open.store.read { try $0.hasCourses() } == false)
  }

  @Test func `of a case that has ended keep nobody under commitment`() throws {
    try InventedCourse(state: "ended").append("third", as: 3, to: open.store)
    #expect(try open.store.read { try $0.hasCourse(number) })
    #expect(try open.store.read { try $0.isUnderCommitment(number) } == false)
  }
}

@Suite struct `Where commitment cases stand` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func wanted() throws -> [String: CivilDate] {
    let found = try open.store.read { try $0.answersWanted() }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.rawValue, $1) })
  }

  @Test func `households that want verifying are known until they do not`() throws {
    try InventedCourse(wantedSince: Invented.day).append("1", as: 1, to: open.store)
    try InventedCourse(number: "HD-2").append("1", as: 1, to: open.store)
    #expect(try wanted() == ["HD-1": Invented.day])
    try InventedCourse().append("2", as: 2, to: open.store)
    #expect(try wanted() == [:])
  }

  @Test func `cases reckoned by another table of holidays are told page by page`() throws {
    for number in ["HD-1", "HD-2", "HD-3"] { try InventedCourse(number: number).append("1", as: 1, to: open.store) }
    try InventedCourse(number: "HD-4", table: "b").append("1", as: 1, to: open.store)
    try open.store.read { transaction in
      #expect(try transaction.isAnyCourse(notReckonedBy: "a"))
      #expect(try transaction.isAnyCourse(notReckonedBy: "b"))
      let first = try transaction.courses(notReckonedBy: "b", after: nil, most: 2)
      #expect(first.map(\.rawValue) == ["HD-1", "HD-2"])
      #expect(try transaction.courses(notReckonedBy: "b", after: first.last, most: 2).map(\.rawValue) == ["HD-3"])
    }
    try open.store.write { transaction in
      for number in ["HD-1", "HD-2", "HD-3"] {
        try transaction.store(InventedCourse(number: number, table: "b").course(deeds: 1))
      }
    }
    #expect(try open.store.read { try $0.isAnyCourse(notReckonedBy: "b") } == false)
  }

  @Test func `a report is new until it was looked at, and again when its inputs are others`() throws {
    func report(through receipt: Int64) -> StoredReport {
      StoredReport(
        caseNumber: open.caseNumber, week: open.week, version: 1, declarationVersion: 1, receiptsThrough: receipt,
        verifiedOn: Invented.day, preparedBy: "a", preparedAt: Timestamp(date: Invented.day))
    }
    func new(_ week: BatchWeek? = nil) throws -> [String] {
      try open.store.read { try $0.courses(withNewReportIn: week ?? open.week) }.map(\.rawValue)
    }
    #expect(try open.store.write { try $0.prepare(report(through: 0)) })
    #expect(try new() == [], "nobody is helped on a commitment")
    try InventedCourse().append("1", as: 1, to: open.store)
    #expect(try new() == ["HD-1"])
    #expect(try new(BatchWeek("2026-W46")) == [])
    try open.store.write { try $0.see(report(through: 0)) }
    #expect(try new() == [])
    let receipt = try open.receive(open.start(), [open.fact(0)])
    #expect(try open.store.write { try $0.prepare(report(through: receipt)) })
    #expect(try new() == ["HD-1"])
    try InventedCourse(state: "ended").append("2", as: 2, to: open.store)
    #expect(try new() == [])
  }
}
