import Diagnostics
import EconomyModel
import GRDB
import Storage
import Testing

/// Whoever had to wait for a write that only ends after them would end in the store's busy error.
@Suite struct `A centre shared by several` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  @Test func `lets a reader see the state before a write, without waiting for it`() throws {
    let reader = try CentreStore(path: open.centre.path)
    let person = try Invented.person("99010219680911202", "赵一")
    try open.store.write { transaction in
      _ = try transaction.store(Invented.request("HD-2", [person]), from: Invented.source)
      for store in [reader, open.store] {
        #expect(try store.read { try $0.caseNumbers() }.map(\.rawValue) == ["HD-1"])
      }
    }
    #expect(try reader.read { try $0.caseNumbers() }.map(\.rawValue) == ["HD-1", "HD-2"])
  }

  @Test func `keeps one snapshot for a whole read`() throws {
    let writer = try CentreStore(path: open.centre.path)
    let person = try Invented.person("99010219680911202", "赵一")
    try open.store.read { transaction throws in
      #expect(try transaction.caseNumbers().count == 1)
      try writer.write { _ = try $0.store(Invented.request("HD-2", [person]), from: Invented.source) }
      try writer.checkpoint()
      #expect(try transaction.caseNumbers().count == 1)
    }
    #expect(try open.store.read { try $0.caseNumbers() }.count == 2)
  }

  @Test func `opens while somebody else writes`() throws {
    let writer = try DatabaseQueue(path: open.centre.path)
    try writer.write { database in
      try database.execute(sql: "DELETE FROM case_summary")
      let late = try CentreStore(path: open.centre.path)
      #expect(try late.read { try $0.caseNumbers() }.count == 1)
    }
  }

  @Test func `takes another's write between two batches of a loading file`() throws {
    let other = try CentreStore(path: open.centre.path)
    let start = try open.start()
    let receipt = try open.begin(start)
    let loader = FactLoader(store: open.store, receipt: receipt, layout: start.layout)
    let person = try Invented.person("99010219680911202", "赵一")
    try loader.load([open.fact(0)])
    try other.write { _ = try $0.store(Invented.request("HD-2", [person]), from: Invented.source) }
    try loader.load([open.fact(1)])
    try loader.finish()
    let counts = OpenWeek.counts(of: [try open.fact(0), try open.fact(1)], in: 100)
    try open.store.write { try $0.finish(receipt, as: open.end(start, counts), rowsRead: counts.totalRows) }
    #expect(try open.facts().count == 2)
    #expect(try other.read { try $0.caseNumbers() }.count == 2)
  }

  @Test func `writes nothing of a batch in which one row cannot be written`() throws {
    let start = try open.start()
    let receipt = try open.begin(start)
    let stranger = PersonKey(rawValue: 999)
    let code = try refusal {
      try open.load(
        [open.fact(0), .held(.candidate, [stranger], OpenWeek.place(1)), open.fact(2)], of: start, in: receipt)
    }
    #expect(code == .storeConstraint)
    #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM fact_block") == [0])
    try open.load([open.fact(0)], of: start, in: receipt)
    #expect(try open.centre.values(Int.self, "SELECT SUM(facts) FROM fact_block") == [1], "the store goes on")
  }

  @Test func `serves many readers and a writer at once`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [store = open.store, week = open.week] in
          for _ in 0..<20 {
            let leaks = try store.read { try $0.figures(of: week, most: 3).leaks }
            #expect(leaks == [])
          }
        }
      }
      group.addTask { [open] in
        for file in 0..<10 { try open.receive(open.start(sha256: "\(file)"), [open.fact(0), open.fact(1)]) }
      }
      try await group.waitForAll()
    }
    #expect(try open.facts().count == 20)
  }
}
