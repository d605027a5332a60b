import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `A batch` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  @Test func `gives back the terms on which it opened`() throws {
    let batch = try open.store.read { try $0.batch(open.week) }
    #expect(batch?.terms == Invented.terms())
    #expect(batch?.openedOn == Invented.day)
    #expect(batch?.openedBy == "operator-1")
  }

  @Test func `of equal terms is equal bytes, however they were put together`() throws {
    let items = (10..<60).map { "BK\($0)" }
    for (week, order) in [("2026-W48", items), ("2026-W49", items.reversed())] {
      try open.store.write {
        try $0.open(
          StoredBatch(
            week: try BatchWeek(week), openedOn: Invented.day, openedBy: "a",
            terms: Invented.terms(precedenceIn: order)))
      }
    }
    let bytes = try open.centre.values(String.self, "SELECT hex(terms) FROM batch WHERE week > '2026-W47'")
    #expect(bytes.count == 2 && bytes.first == bytes.last)
  }

  @Test func `opens once`() throws {
    let again = StoredBatch(week: open.week, openedOn: Invented.day, openedBy: "b", terms: Invented.terms())
    #expect(try refusal { try open.store.write { try $0.open(again) } } == .storeConstraint)
  }

  @Test func `is found by being the latest, weeks in order across years`() throws {
    for week in ["2027-W01", "2026-W53", "2025-W52"] {
      try open.store.write {
        try $0.open(
          StoredBatch(week: try BatchWeek(week), openedOn: Invented.day, openedBy: "a", terms: Invented.terms()))
      }
    }
    try open.store.read { transaction throws in
      #expect(try transaction.latestWeek()?.description == "2027-W01")
      #expect(
        try transaction.batches().map(\.week.description) == ["2025-W52", "2026-W47", "2026-W53", "2027-W01"])
    }
  }

  @Test func `remembers for every question whether it was asked or why not`() throws {
    let causes: [NotAskedCause?] = [nil] + NotAskedCause.allCases + [nil]
    let number = CaseNumber(rawValue: "HD-9")
    let subjects = open.persons.map { AskedSubject(person: $0, causes: causes) }
    try open.store.write { try $0.ask(subjects, caseNumber: number, version: 7, week: open.week) }
    let asked = try open.store.read { try $0.asked(of: number, week: open.week) }
    #expect(asked?.version == 7)
    #expect(asked?.subjects == subjects)
    #expect(try open.store.read { try $0.cases(in: open.week) }.map(\.rawValue) == ["HD-1", "HD-9"])
  }

  @Test func `never takes an unknown cause for a question that was asked`() throws {
    try open.centre.plant("UPDATE asked SET questions = x'09'")
    #expect(
      try refusal { _ = try open.store.read { try $0.asked(of: open.caseNumber, week: open.week) } } == .storeFailed)
  }

  @Test func `asks about a case once`() throws {
    let subjects = [AskedSubject(person: open.persons[0], causes: [nil])]
    #expect(
      try refusal {
        try open.store.write { try $0.ask(subjects, caseNumber: open.caseNumber, version: 1, week: open.week) }
      } == .storeConstraint)
  }

  @Test func `gives each case the declaration version that it asked about`() throws {
    let changed = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    try open.store.write { _ = try $0.store(changed, from: Invented.source) }
    #expect(try open.store.read { try $0.asked(of: open.caseNumber, week: open.week)?.version } == 1)
  }
}
