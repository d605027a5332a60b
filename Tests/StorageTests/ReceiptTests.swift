import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `A received file` {
  private let open: OpenWeek
  private let refused = FileReceipt.Verdict.refused(
    Reason(.dateFormat, found: "planted"), line: 4, column: 2)

  init() throws { open = try OpenWeek() }

  @Test func `that is still loading says nothing`() throws {
    let start = try open.start()
    let receipt = try open.begin(start)
    try open.load(
      [open.fact(0), .held(.candidate, open.persons, OpenWeek.place(1)), rejected(2)], of: start, in: receipt)
    #expect(try open.facts() == [])
    try open.store.read { transaction throws in
      #expect(try transaction.heldAnswers(of: open.persons, in: open.week, through: .max) == [])
      #expect(try transaction.answers(in: open.week, through: .max) == [])
      #expect(try transaction.receiptsThrough(open.week) == 0)
      #expect(try transaction.rejects(after: StoredReject.Cursor(after: 0), most: 9) == [])
    }
    let figures = try open.figures()
    #expect(figures.files == [] && figures.rejects == [] && figures.leaks == [])
    #expect(figures.counts.totalRows == 0)
  }

  private func rejected(_ row: Int) -> IngestedRow {
    .rejected(
      RejectedRow(reason: Reason(.dateFormat, found: "planted"), position: OpenWeek.place(row), column: 3), open.persons
    )
  }

  @Test func `that is refused keeps nothing but its rejects and its reason`() throws {
    let start = try open.start()
    let receipt = try open.begin(start)
    try open.load(
      [
        open.fact(0), .held(.candidate, open.persons, OpenWeek.place(1)), rejected(2),
        .dropped(.notAsked, OpenWeek.place(3)),
      ], of: start, in: receipt)
    var counts = FateCounts()
    counts.add(.refused, rows: 4, bytes: 100)
    try open.store.dropRows(of: receipt, keepingRejects: true)
    try open.store.write { try $0.finish(receipt, as: open.end(start, counts, verdict: refused), rowsRead: 4) }
    #expect(try open.facts() == [])
    for table in ["fact_block", "held", "held_person", "reject_person", "dropped"] {
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM \(table)") == [0], "\(table)")
    }
    let figures = try open.figures()
    #expect(figures.leaks == [])
    #expect(figures.files.map(\.refusal) == ["planted [date.format]"])
    #expect(figures.rejects.map { "\($0.count) \($0.code)" } == ["1 date.format"])
    #expect(try open.store.read { try $0.receiptsThrough(open.week) } == 0)
    #expect(try open.store.read { try $0.rejects(after: StoredReject.Cursor(after: 0), most: 9) }.map(\.line) == [3])
  }

  @Test func `half loaded is swept away, and no other`() throws {
    let kept = try open.receive(open.start(sha256: "kept"), [open.fact(0), rejected(1)])
    let start = try open.start(sha256: "killed")
    let killed = try open.begin(start)
    try open.load(
      [
        open.fact(0), .held(.candidate, open.persons, OpenWeek.place(1)), rejected(2),
        .dropped(.duplicate, OpenWeek.place(3)),
      ], of: start, in: killed)
    _ = try open.begin(open.start(sha256: "killed at once"))
    #expect(try open.store.sweepUnfinished() == 2)
    #expect(try open.store.sweepUnfinished() == 0)
    #expect(try open.centre.values(Int64.self, "SELECT receipt_id FROM receipt") == [kept])
    for (table, count) in [("fact_block", 1), ("held", 0), ("held_person", 0), ("reject", 1), ("dropped", 0)] {
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM \(table)") == [count], "\(table)")
    }
    try open.receive(start, [open.fact(0)])
    #expect(try open.facts().count == 2, "the same file loads again")
  }

  @Test func `that was refused keeps its batch while it is read again, even when the run is killed`() throws {
    let start = try open.start(sha256: "refused")
    let counts = FateCounts().refusedWhole(totalBytes: start.byteCount)
    let week = {
      try open.store.read {
        try $0.weekOfRefused(
          sha256: "refused", of: start.institution, adapter: start.adapter)
      }
    }
    for _ in 0..<2 {
      let receipt = try open.begin(start)
      try open.store.write { try $0.finish(receipt, as: open.end(start, counts, verdict: refused), rowsRead: 0) }
      #expect(try week() == open.week)
      #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM reread") == [0])
    }
    _ = try open.begin(start)
    #expect(try open.store.sweepUnfinished() == 1)
    #expect(try week() == open.week)
  }

  @Test func `cannot end when it was swept away, nor end twice`() throws {
    let start = try open.start()
    let receipt = try open.begin(start)
    let counts = OpenWeek.counts(of: [], in: 100)
    let finish = { [open] in
      try open.store.write { try $0.finish(receipt, as: open.end(start, counts), rowsRead: 1) }
    }
    try finish()
    #expect(try refusal(finish) == .storeConstraint)
    let second = try open.begin(open.start(sha256: "2"))
    _ = try open.store.sweepUnfinished()
    let lost = try refusal {
      try open.store.write { try $0.finish(second, as: open.end(start, counts), rowsRead: 1) }
    }
    #expect(lost == .storeConstraint)
  }

  @Test func `with the same bytes is recognised, for this institution and adapter only`() throws {
    let start = try open.start(sha256: "1")
    #expect(try !recognise(start))
    _ = try open.begin(start)
    #expect(try !recognise(start), "half loaded is not received")
    _ = try open.store.sweepUnfinished()
    try open.receive(start, [])
    #expect(try recognise(start))
    #expect(try !recognise(open.start(sha256: "2")))
    #expect(try !recognise(open.start(sha256: "1", adapter: "another")))
  }

  private func recognise(_ start: ReceiptStart, in open: OpenWeek? = nil) throws -> Bool {
    try (open ?? self.open).store.write {
      try $0.recognise(start.fileName, sha256: start.sha256, of: start.institution, adapter: start.adapter)
    }
  }

  @Test(arguments: [
    ["deposits.csv", "deposits (1).csv"], ["b.csv", "a.csv"], ["副本.csv", "a.csv"],
    ["a\u{323}\u{307}.csv", "a\u{307}\u{323}.csv"],
  ])
  func `keeps the shorter, then smaller name in whichever order it arrives`(names: [String]) throws {
    let kept = try [names, names.reversed()].map { names in
      let open = try OpenWeek()
      try open.receive(open.start(names[0]), [open.fact(0)])
      for name in names + names { _ = try recognise(open.start(name), in: open) }
      return try #require(try open.facts().first).evidence.fileName
    }
    #expect(Array(kept[0].utf8) == Array(kept[1].utf8))
    #expect(kept[0].utf8.count == names.map(\.utf8.count).min())
  }

  @Test func `that came later is not seen through an earlier watermark`() throws {
    let first = try open.receive(open.start(sha256: "1"), [open.fact(0)])
    #expect(try open.store.read { try $0.receiptsThrough(open.week) } == first)
    let second = try open.receive(
      open.start(sha256: "2"), [open.fact(0), .held(.nameDiffers, [open.persons[0]], OpenWeek.place(1))])
    try open.store.read { transaction throws in
      #expect(try transaction.receiptsThrough(open.week) == second)
      #expect(
        try FactReader(of: open.week, through: first, in: transaction).facts(of: open.persons, in: transaction)
          .map(\.evidence.fileSHA256) == ["1"])
      #expect(try transaction.answers(in: open.week, through: first).map(\.receipt) == [first])
      #expect(try transaction.heldAnswers(of: open.persons, in: open.week, through: first) == [])
    }
    #expect(try open.facts().map(\.evidence.fileSHA256) == ["1", "2"])
  }

  @Test func `of another week is another batch's`() throws {
    try open.receive(open.start(), [open.fact(0)])
    try open.store.read { transaction throws in
      let week = try BatchWeek("2026-W48")
      #expect(try FactReader(of: week, through: .max, in: transaction).facts(of: open.persons, in: transaction) == [])
      #expect(try transaction.receiptsThrough(week) == 0)
    }
  }

  @Test func `holds an answer for everybody whom it might concern`() throws {
    try open.receive(
      open.start(),
      HoldCause.allCases.enumerated().map { .held($1, $0 == 0 ? [] : open.persons, OpenWeek.place($0)) })
    let held = try open.store.read { try $0.heldAnswers(of: open.persons, in: open.week, through: .max) }
    let causes = Array(HoldCause.allCases.dropFirst())
    #expect(held.map(\.person) == causes.map { _ in open.persons[0] } + causes.map { _ in open.persons[1] })
    #expect(held.map(\.cause) == causes + causes)
    #expect(try open.figures().leaks == [])
  }
}
