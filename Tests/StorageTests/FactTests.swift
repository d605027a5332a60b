import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `A fact` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  /// Every kind of value, in a layout of all fields.
  private func load(_ records: [[FieldEntry]]) throws -> [[FieldEntry]] {
    let start = try open.start(byteCount: Int64(records.count) * 10, layout: RecordField.allCases)
    try open.receive(start, try records.enumerated().map { try open.fact($0, $1) })
    return try open.facts().map(\.fields)
  }

  @Test(arguments: [
    FieldValue.text(""), .text("工商银行"), .text("𠮷𡈽👨‍👩‍👧"), .text("e\u{301}"), .text("a\u{0}b"),
    .text(String(repeating: "长", count: 50_000)), .money(Fen(0)), .money(Fen(-1)), .money(Fen(.max)),
    .money(Fen(.min)), .date(.first), .date(.last), .date(Invented.day), .flag(true), .flag(false),
    .area(Area(hundredths: .max)), .count(.min), .count(-64), .count(64), .share(.one),
  ])
  func `comes back as it was put in`(value: FieldValue) throws {
    let field = FieldEntry(.payee, value)
    #expect(try load([[field]]) == [[field]])
    guard case .text(let text) = value, case .text(let found)? = try open.facts().first?.fields[.payee] else { return }
    #expect(Array(found.utf8) == Array(text.utf8))
  }

  @Test(arguments: [1, 2, 3]) func `comes back whatever chance puts in`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let records = (0..<400).map { _ in FieldEntry.invented(by: &chance) }
    #expect(try load(records) == records)
  }

  @Test func `without fields comes back without fields`() throws {
    #expect(try load([[]]) == [[]])
  }

  @Test func `keeps person, rule, outcome and where it stands`() throws {
    var rows: [IngestedRow] = []
    for rule in MatchRule.allCases {
      for outcome in RecordOutcome.allCases {
        rows.append(
          .fact(
            open.persons[1], rule,
            CanonicalRecord(
              item: ItemCode("BK01"), subject: SubjectClaim(identity: .absent, name: nil), outcome: outcome,
              fields: [], asOf: CivilDate.first, feedbackAt: Timestamp(date: .last, secondOfDay: 86_399),
              position: OpenWeek.place(rows.count))))
      }
    }
    try open.receive(open.start(byteCount: 1000), rows)
    let facts = try open.facts()
    let expected = MatchRule.allCases.flatMap { rule in RecordOutcome.allCases.map { (rule, $0) } }
    #expect(facts.map(\.rule) == expected.map(\.0))
    #expect(facts.map(\.evidence.rule) == expected.map(\.0))
    #expect(facts.map(\.outcome) == expected.map(\.1))
    #expect(facts.map(\.evidence.position) == (0..<rows.count).map(OpenWeek.place))
    #expect(facts.allSatisfy { $0.person == open.persons[1] && $0.asOf == .first })
    #expect(facts.allSatisfy { $0.feedbackAt == Timestamp(date: .last, secondOfDay: 86_399) })
  }

  @Test func `takes the file's dates where the row states none`() throws {
    try open.receive(open.start(), [open.fact(0)])
    let fact = try #require(try open.facts().first)
    #expect(fact.asOf == Invented.day)
    #expect(fact.feedbackAt.description == "2026-11-21 08:00:00")
  }

  @Test func `with a field outside its file's layout is refused, not cut short`() throws {
    let start = try open.start(layout: [.balance])
    let receipt = try open.begin(start)
    let row = try open.fact(0, [FieldEntry(.balance, .money(Fen(1))), FieldEntry(.payee, .text("某人"))])
    #expect(try refusal { try open.load([row], of: start, in: receipt) } == .storeConstraint)
  }

  @Test func `of a file whose layout holds an unknown field is refused, not misread`() throws {
    try open.receive(open.start(layout: [.balance, .premium]), [open.fact(0, [FieldEntry(.premium, .money(Fen(1)))])])
    try open.centre.plant("UPDATE receipt SET layout = 'gone,premium'")
    #expect(try refusal { _ = try open.facts() } == .storeFailed)
  }

  @Test func `of many persons in several blocks comes back, each with their own and in the file's order`() throws {
    let start = try open.start(byteCount: 30_000)
    var rows: [IngestedRow] = []
    for row in 0..<3000 { rows.append(try open.fact(row, of: row % 2)) }
    try open.receive(start, rows)
    #expect(try open.centre.values(Int.self, "SELECT COUNT(*) FROM fact_block") == [2])
    let facts = try open.facts()
    #expect(facts.map(\.evidence.position) == (0..<3000).map(OpenWeek.place))
    #expect(facts.map(\.person) == (0..<3000).map { open.persons[$0 % 2] })
  }

  @Test func `comes in the same order, whichever file arrived first`() throws {
    let starts = [
      try open.start("b.csv", sha256: "2"), try open.start("a.csv", sha256: "1"),
      try open.start("a.csv", sha256: "1", adapter: "another"),
    ]
    let other = try OpenWeek()
    for start in starts { try open.receive(start, [open.fact(1), open.fact(0, of: 1)]) }
    for start in starts.reversed() { try other.receive(start, [other.fact(1), other.fact(0, of: 1)]) }
    #expect(try open.facts() == other.facts())
    #expect(
      try open.facts().map(\.evidence.adapter)
        == ["another", "deposits", "another", "deposits", "deposits", "deposits"])
  }
}
