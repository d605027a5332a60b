import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A settlement` {
  private struct Cell {
    let item: String
    let state: CellState
  }

  private func label(_ code: String, _ category: ItemCategory) -> VerificationReport.ItemLabel {
    .init(code: ItemCode(code), chinese: code, english: code, category: category, family: .bank)
  }

  private func finding(
    _ item: String, _ difference: DifferenceClass, declared: Int64, verified: Int64, blocks: Bool = false
  ) -> ItemFinding {
    ItemFinding(
      item: ItemCode(item), method: .sum, conclusion: .compared(difference), declared: .money(Fen(declared)),
      verified: .money(Fen(verified)), difference: .money(Fen(verified - declared)), reasons: [], lines: [],
      blocksIssue: blocks)
  }

  private func report(_ findings: [ItemFinding], _ cells: [Cell] = []) throws -> VerificationReport {
    try VerificationReport(
      caseNumber: CaseNumber(rawValue: "HD-1"), version: 1, week: BatchWeek("2026-W45"), centre: "x", scheme: "低保",
      region: "990000", appliedOn: Invented.day("2026-11-01"), declaredAsOf: Invented.day("2026-11-01"),
      verifiedOn: Invented.day("2026-11-02"), declarationVersion: 1, subjects: [], authorisations: [],
      items: [label("BK01", .property), label("IN06", .expenditure), label("GV05", .income), label("GV02", .status)],
      institutions: [],
      coverage: cells.map {
        .init(
          subject: "m1", item: ItemCode($0.item), institution: InstitutionCode(rawValue: "icbc"), state: $0.state,
          cause: nil, feedbackAt: nil)
      },
      findings: findings, totals: [], policyBasis: "sample")
  }

  private func settlement(_ findings: [ItemFinding], _ cells: [Cell] = [], rebutted: Set<ItemCode> = []) throws
    -> Settlement
  {
    Settlement(of: try report(findings, cells), digest: Invented.digest(1), promised: [], rebutted: rebutted)
  }

  @Test func `mirrors: what speaks against the family one way speaks for it the other way`() throws {
    for (item, more, less) in [
      ("BK01", SettlementAdvice.adjustDown, SettlementAdvice.adjustUp), ("GV05", .adjustDown, .adjustUp),
      ("IN06", .adjustUp, .adjustDown),
    ] {
      let up = try settlement([finding(item, .underDeclared, declared: 10, verified: 90_000)])
      let down = try settlement([finding(item, .overDeclared, declared: 90_000, verified: 10)])
      #expect(up.advice == more)
      #expect(down.advice == less)
    }
  }

  @Test func `never suggests to revoke, whatever differs`() throws {
    #expect(!SettlementAdvice.allCases.map(\.rawValue).contains { $0.contains("revoke") || $0.contains("deceit") })
    let all = try settlement([
      finding("BK01", .undeclared, declared: 0, verified: 90_000_000),
      finding("GV05", .undeclared, declared: 0, verified: 1),
    ])
    #expect(all.advice == .adjustDown)
    #expect(all.questions == ["BK01", "GV05"])
  }

  @Test(arguments: [CellState.pending, .mismatch, .rejected, .error])
  func `waits while a cell is pending, however well the rest looks`(state: CellState) throws {
    let sound = finding("BK01", .consistent, declared: 5, verified: 5)
    let waiting = try settlement([sound], [Cell(item: "BK01", state: state)])
    #expect(waiting.advice == .awaitAnswers)
    #expect(waiting.pending.map(\.state) == [state])
    #expect(waiting.report.pending == 1)
    for answered in [CellState.hit, .nothing, .notApplicable] {
      #expect(try settlement([sound], [Cell(item: "BK01", state: answered)]).advice == .confirm)
    }
  }

  @Test func `asks where something cannot be told, and lets a person resolve what blocks`() throws {
    #expect(try settlement([finding("GV02", .statusDiffers, declared: 0, verified: 0)]).advice == .askFamily)
    #expect(try settlement([finding("BK01", .notVerifiable, declared: 0, verified: 0)]).advice == .askFamily)
    let death = finding("GV02", .explanationRequired, declared: 0, verified: 0, blocks: true)
    #expect(try settlement([death]).advice == .resolveFirst)
    #expect(try settlement([death], rebutted: [ItemCode("GV02")]).advice == .confirm)
  }

  @Test func `holds what was found against what was promised, where the declaration says something else`() throws {
    let report = try report([finding("BK01", .consistent, declared: 50_000, verified: 50_000)])
    let promise = { (fen: Int64) in [PromisedFigure(item: ItemCode("BK01"), figure: .money(Fen(fen)))] }
    let settle = { (fen: Int64) in Settlement(of: report, digest: Invented.digest(1), promised: promise(fen)) }
    #expect(settle(50_000).advice == .confirm)
    #expect(settle(10_000).advice == .adjustDown)
    #expect(settle(10_000).lines[0].difference == .money(Fen(40_000)))
    #expect(settle(90_000).advice == .adjustUp)
  }

  @Test func `goes by what is due a month where somebody has entered it`() throws {
    let sound = try report([finding("BK01", .underDeclared, declared: 1, verified: 2)])
    for (after, advice) in [
      (0, SettlementAdvice.stopNoFault), (300, .adjustDown), (500, .confirm), (700, .adjustUp),
    ] {
      let change = MonthlyChange(before: Fen(500), after: Fen(Int64(after)), basis: "决定")
      let settled = Settlement(of: sound, digest: Invented.digest(1), promised: [], monthly: change)
      #expect(settled.advice == advice)
    }
  }
}
