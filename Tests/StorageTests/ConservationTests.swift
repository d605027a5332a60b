import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `Conservation` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func finish(_ counts: FateCounts, rowsRead: Int64, as verdict: FileReceipt.Verdict = .accepted) throws {
    let start = try open.start(byteCount: 100)
    let receipt = try open.begin(start)
    try open.store.write {
      try $0.finish(receipt, as: open.end(start, counts, verdict: verdict), rowsRead: rowsRead)
    }
  }

  @Test(arguments: RowFate.allCases) func `refuses a file that lost a row or won one`(fate: RowFate) throws {
    var counts = FateCounts()
    counts.add(fate, rows: 3, bytes: 100)
    for rowsRead: Int64 in [2, 4] {
      #expect(try refusal { try finish(counts, rowsRead: rowsRead) } == .storeConstraint)
    }
  }

  @Test(arguments: RowFate.allCases) func `refuses a file that lost a byte or won one`(fate: RowFate) throws {
    for bytes: Int64 in [99, 101] {
      var counts = FateCounts()
      counts.add(fate, rows: 3, bytes: bytes)
      #expect(try refusal { try finish(counts, rowsRead: 3) } == .storeConstraint)
    }
  }

  @Test func `refuses a refused file of which something counts`() throws {
    var counts = FateCounts()
    counts.add(.structure, rows: 1, bytes: 10)
    counts.add(.refused, rows: 2, bytes: 90)
    let verdict = FileReceipt.Verdict.refused(Reason(.dateFormat, found: "planted"), line: 0, column: 0)
    #expect(try refusal { try finish(counts, rowsRead: 3, as: verdict) } == .storeConstraint)
  }

  @Test func `leaves the file loading when it is refused an end`() throws {
    _ = try refusal { try finish(FateCounts(), rowsRead: 1) }
    #expect(try open.centre.values(String.self, "SELECT state FROM receipt") == ["loading"])
  }

  private func receiveOneOfEach() throws {
    let reject = RejectedRow(
      reason: Reason(.dateFormat, found: "planted"), position: OpenWeek.place(2), column: 0)
    try open.receive(
      open.start(),
      [
        open.fact(0), .held(.candidate, [], OpenWeek.place(1)), .rejected(reject, []),
        .dropped(.notAsked, OpenWeek.place(3)), .dropped(.duplicate, OpenWeek.place(4)),
      ])
  }

  @Test(arguments: ["fact_block", "held", "reject", "dropped"])
  func `finds the file whose kept row was removed behind its back`(table: String) throws {
    try receiveOneOfEach()
    #expect(try open.figures().leaks == [])
    try open.centre.plant("DELETE FROM \(table)")
    #expect(try open.figures().leaks == ["deposits.csv"])
  }

  @Test func `finds the file into which a fact was put behind its back`() throws {
    try receiveOneOfEach()
    try open.centre.plant("UPDATE fact_block SET facts = facts + 1")
    #expect(try open.figures().leaks == ["deposits.csv"])
  }

  @Test func `finds the refused file of which a fact is still there`() throws {
    try finish(
      FateCounts().refusedWhole(totalBytes: 100), rowsRead: 0,
      as: .refused(Reason(.dateFormat, found: "planted"), line: 0, column: 0))
    #expect(try open.figures().leaks == [])
    try open.load([open.fact(0)], of: open.start(), in: 1)
    #expect(try open.figures().leaks == ["deposits.csv"])
  }

  @Test func `cannot be talked out of its counts by an edit`() throws {
    try receiveOneOfEach()
    for column in ["rows_read", "rows_accepted", "bytes_held", "byte_count"] {
      #expect(throws: (any Error).self, "\(column)") {
        try open.centre.plant("UPDATE receipt SET \(column) = \(column) + 1")
      }
    }
  }

  @Test func `keeps a fact from a file that does not exist out`() throws {
    #expect(try refusal { try open.load([open.fact(0)], of: open.start(), in: 77) } == .storeConstraint)
    #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM fact_block") == [0])
  }
}
