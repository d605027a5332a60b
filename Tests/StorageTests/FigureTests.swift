import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `The figures of a batch` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func finding(
    _ item: String, _ conclusion: Conclusion, declared: Figure = .notStated, verified: Figure = .notStated,
    blocks: Bool = false
  ) -> ItemFinding {
    ItemFinding(
      item: ItemCode(item), method: .sum, conclusion: conclusion, declared: declared, verified: verified,
      difference: .notStated, reasons: [], lines: [], blocksIssue: blocks)
  }

  private func store(_ findings: [ItemFinding], of caseNumber: String = "HD-1") throws {
    let summary = CaseSummary(lines: findings.map(CaseSummary.Line.init), grid: [])
    try open.store.write { try $0.store(summary, of: CaseNumber(rawValue: caseNumber), week: open.week) }
  }

  @Test func `of an empty week are zeros`() throws {
    let figures = try open.store.read { try $0.figures(of: BatchWeek("2026-W40"), most: 5) }
    #expect(figures.cases == 0 && figures.persons == 0)
    #expect(figures.counts.totalRows == 0 && figures.counts.totalBytes == 0)
    #expect(figures.biggestDifferences == [] && figures.classes == [:] && figures.cells == [:])
  }

  @Test func `count a person in two cases once`() throws {
    try open.store.write {
      try $0.ask(
        [AskedSubject(person: open.persons[0], causes: [nil])], caseNumber: CaseNumber(rawValue: "HD-2"), version: 1,
        week: open.week)
    }
    let figures = try open.figures()
    #expect(figures.cases == 2)
    #expect(figures.persons == 2)
  }

  @Test func `add up the fates of every file, sorted by name`() throws {
    try open.receive(
      open.start("b.csv", sha256: "2"), [open.fact(0), .held(.candidate, [], OpenWeek.place(1))])
    try open.receive(
      open.start("a.csv", sha256: "1"), [open.fact(0), .dropped(.notAsked, OpenWeek.place(1))])
    let figures = try open.figures()
    #expect(figures.files.map(\.fileName) == ["a.csv", "b.csv"])
    #expect(figures.files.map(\.rows) == [3, 3])
    #expect(figures.files.map(\.accepted) == [1, 1])
    #expect(figures.counts.rows(.accepted) == 2)
    #expect(figures.counts.rows(.held) == 1)
    #expect(figures.counts.bytes(.notAsked) == 10)
    #expect(figures.counts.totalBytes == 200)
  }

  @Test func `replace a case's findings and leave another's`() throws {
    try store([finding("BK01", .compared(.undeclared)), finding("BK02", .compared(.consistent), blocks: true)])
    try store([finding("BK01", .compared(.undeclared))], of: "HD-2")
    #expect(try open.figures().blockedCases.map(\.rawValue) == ["HD-1"])
    try store([finding("BK01", .compared(.consistent))])
    let figures = try open.figures()
    #expect(figures.classes == [.consistent: 1, .undeclared: 1])
    #expect(figures.blockedCases == [])
    try store([])
    #expect(try open.figures().classes == [.undeclared: 1])
  }

  @Test(arguments: DifferenceClass.allCases) func `know every class`(found: DifferenceClass) throws {
    try store([finding("BK01", .compared(found)), finding("BK02", .shownOnly)])
    #expect(try open.figures().classes == [found: 1])
  }

  @Test func `replace a case's cells and add those of every case`() throws {
    let second = CaseNumber(rawValue: "HD-2")
    try open.store.write { transaction in
      let store = { (grid: [CellState], caseNumber: CaseNumber) in
        try transaction.store(CaseSummary(lines: [], grid: grid), of: caseNumber, week: open.week)
      }
      try store([CellState](repeating: .hit, count: 9) + [.pending], open.caseNumber)
      try store(CellState.allCases + CellState.allCases, second)
      try store([.hit, .hit, .hit], open.caseNumber)
    }
    let cells = try open.figures().cells
    #expect(cells[.hit] == 5)
    #expect(cells[.pending] == 2)
    #expect(cells.count == CellState.allCases.count)
  }

  @Test func `list the biggest differences first, whatever their sign, equal ones by case and item`() throws {
    let under = Conclusion.compared(.underDeclared)
    try store([
      finding("BK02", under, declared: .money(Fen(0)), verified: .money(Fen(500))),
      finding("BK01", under, declared: .money(Fen(500)), verified: .money(Fen(0))),
      finding("BK03", .compared(.consistent), declared: .money(Fen(0)), verified: .money(Fen(9999))),
      finding("BK04", .shownOnly, verified: .money(Fen(9999))), finding("PR01", .compared(.undeclared)),
    ])
    try store(
      [
        finding("BK01", .compared(.undeclared), verified: .moneyPerYear(Fen(700))),
        finding("BK02", under, declared: .money(Fen(-500)), verified: .money(Fen(0))),
        finding("BK03", .compared(.overDeclared), declared: .money(Fen(499))),
      ], of: "HD-2")
    let listed = try open.figures(most: 5).biggestDifferences
    #expect(
      listed.map { "\($0.caseNumber.rawValue) \($0.item.rawValue)" }
        == ["HD-2 BK01", "HD-1 BK01", "HD-1 BK02", "HD-2 BK02", "HD-2 BK03"])
    #expect(listed.first?.verified == Fen(700))
    #expect(listed.first?.declared == Fen(0))
    #expect(try open.figures(most: 2).biggestDifferences == Array(listed.prefix(2)))
    #expect(try open.figures(most: 0).biggestDifferences == [])
  }

  @Test func `bear the largest amounts that there are`() throws {
    try store([
      finding(
        "BK01", .compared(.underDeclared), declared: .money(Fen(.min)), verified: .money(Fen(.max))),
      finding("BK02", .compared(.underDeclared), verified: .money(Fen(.min))),
    ])
    #expect(try open.figures().biggestDifferences.map(\.item.rawValue) == ["BK01", "BK02"])
  }

  @Test func `list the causes of rejects, the most frequent first`() throws {
    let codes = [DiagnosticCode.dateFormat, .amountOverflow, .dateImpossible, .amountOverflow]
    try open.receive(
      open.start(),
      codes.enumerated().map { place, code in
        .rejected(RejectedRow(reason: Reason(code, found: "x"), position: OpenWeek.place(place), column: 1), [])
      })
    #expect(
      try open.figures().rejects.map { "\($0.count) \($0.code)" }
        == ["2 amount.overflow", "1 date.format", "1 date.impossible"])
  }

  @Test func `name stray files once, with the latest sentence`() throws {
    for (name, text) in [("b.xls", "first"), ("a.xls", "other"), ("b.xls", "second")] {
      let file = UnplacedFile(
        fileName: name, sha256: "", byteCount: 10, week: open.week, fate: .refused, code: "a.b", text: text,
        seenAt: Timestamp(date: Invented.day))
      try open.store.write { try $0.note(file) }
    }
    #expect(try open.figures().strays.map { "\($0.fileName) \($0.text)" } == ["a.xls other", "b.xls second"])
  }
}
