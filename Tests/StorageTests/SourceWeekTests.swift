import EconomyModel
import GRDB
import Storage
import Testing

@Suite struct `What is kept of watched sources` {
  private let open: OpenWeek
  private let source = WatchedSource(
    institution: InstitutionCode("icbc-east"), adapter: "deposits", item: ItemCode("BK01"))

  init() throws { open = try OpenWeek() }

  /// Takes a file in with what it looked like.
  @discardableResult
  private func receive(_ sha256: String, _ rows: [IngestedRow], profile: [UInt8]? = [1]) throws -> Int64 {
    let start = try open.start(sha256: sha256)
    let receipt = try open.begin(start)
    try open.load(rows, of: start, in: receipt)
    let counts = OpenWeek.counts(of: rows, in: start.byteCount)
    try open.store.write {
      try $0.finish(receipt, as: open.end(start, counts), rowsRead: counts.totalRows, profile: profile)
    }
    return receipt
  }

  private func judge(_ alarms: [StoredSourceWeek.Alarm] = []) throws {
    let state = try #require(try open.store.read { try $0.states(of: source)[open.week] })
    try open.store.write { transaction in
      try transaction.store(
        StoredSourceWeek(
          source: source, week: open.week, profile: [7], isWatched: true, weeksBefore: 3, alarms: alarms,
          through: state))
    }
  }

  private func unjudged() throws -> [WatchedSource] { try open.store.read { try $0.unjudgedSources().map(\.source) } }

  @Test func `is unjudged until it is judged, and again when a file, a decision or a word arrives`() throws {
    #expect(try unjudged().isEmpty)
    let arrivals: [() throws -> Void] = [
      { try receive("1", [open.fact(0)]) }, { try receive("2", [open.fact(0)]) },
      {
        try open.store.write { transaction in
          try transaction.store(
            ResendDecision(
              week: open.week, institution: source.institution, adapter: source.adapter, chosen: "1", other: "2",
              addsUp: false, reason: "r", decidedBy: "s", decidedAt: Timestamp(iso: "2026-11-21T10:00:00")))
        }
      },
      {
        try open.store.write { transaction in
          try transaction.store(
            DriftAcknowledgement(
              source: source, week: open.week, alarms: [9], startsAnew: true, reason: "r", by: "s",
              at: Timestamp(iso: "2026-11-21T10:00:00")))
        }
      },
    ]
    for arrival in arrivals {
      try arrival()
      #expect(try unjudged() == [source])
      try judge()
      #expect(try unjudged().isEmpty)
    }
    #expect(try open.store.read { try $0.acknowledgements(of: source).map(\.startsAnew) } == [true])
  }

  @Test func `is not judged while a file of it was taken in before files were counted`() throws {
    try receive("1", [open.fact(0)], profile: nil)
    try receive("2", [open.fact(0)])
    #expect(try unjudged().isEmpty)
  }

  @Test func `comes back as it was judged last`() throws {
    try receive("1", [open.fact(0)])
    try judge([StoredSourceWeek.Alarm(alarm: [1], isOpen: true), StoredSourceWeek.Alarm(alarm: [2], isOpen: false)])
    let judged = try #require(try open.store.read { try $0.judgedSources(in: open.week) }.first)
    #expect(judged.alarms.map(\.alarm) == [[1], [2]] && judged.isOpen && judged.weeksBefore == 3)
    try judge()
    #expect(try open.store.read { try $0.judgedWeeks(of: source) }.map(\.alarms) == [[]])
  }

  @Test func `tells whom files speak of, and whether one says more than others`() throws {
    let both = try receive("1", [open.fact(0), open.fact(1, of: 1)])
    let first = try receive("2", [open.fact(0), .held(.nameDiffers, [open.persons[1]], OpenWeek.place(1))])
    try open.store.read { transaction in
      #expect(try transaction.speaksOfOthers(both, than: [first]))
      #expect(try !transaction.speaksOfOthers(first, than: [both]))
      let said = try transaction.personsAnswered(by: [first], question: 0, in: open.week)
      #expect(said == (2, 1), "one found, one held for a person")
      #expect(try transaction.personsAnswered(by: [first, both], question: 0, in: open.week) == (2, 2))
      #expect(try transaction.personsAnswered(by: [both], question: 5, in: open.week) == (0, 0))
    }
  }

  @Test func `is never edited where a person has spoken`() throws {
    try receive("1", [open.fact(0)])
    try judge()
    try open.store.write { transaction in
      try transaction.store(
        DriftAcknowledgement(
          source: source, week: open.week, alarms: [9], startsAnew: false, reason: "r", by: "s",
          at: Timestamp(iso: "2026-11-21T10:00:00")))
    }
    #expect(throws: (any Error).self) { try open.centre.plant("UPDATE drift_acknowledgement SET reason = 'x'") }
    #expect(throws: (any Error).self) { try open.centre.plant("DELETE FROM source_week") }
  }
}
