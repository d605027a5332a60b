import EconomyModel
import Testing

@Suite struct `The official totals` {
  @Test func `add each category over its own period`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.declare("IN06", .yuan(.selfPaid, 3_000))
    family.declare(.transfer, item: "IN04", yuan: 1_000, per: .month)
    family.declare(.other, yuan: 400)
    family.find("BK01", .yuan(.balance, 8_000))
    family.find("PR04", .yuan(.balance, 2_000))
    family.find("IN06", .yuan(.selfPaid, 3_500))
    family.find("IN04", .yuan(.monthlyAmount, 1_100))
    family.find("PR01", .text(.certificateNumber, "1"), .squareMetres(90))
    let totals = try family.compared().totals
    #expect(totals.map(\.category) == [.income, .property, .expenditure])
    #expect(totals.map(\.declared) == [Fen(1_240_000), Fen(700_000), Fen(300_000)])
    #expect(totals.map(\.verified) == [Fen(1_320_000), Fen(1_000_000), Fen(350_000)])
    #expect(totals.map(\.from.description) == ["2025-11-20", "2026-11-20", "2025-11-20"])
    #expect(totals.allSatisfy { $0.to == AnInventedCase.asOf && $0.isComplete })
  }

  @Test func `say when they are a lower bound`() throws {
    var family = AnInventedCase()
    family.answer(.pending, "BK01", about: "m1")
    family.ask("BK03")
    let totals = try family.compared().totals
    #expect(totals.map(\.isComplete) == [false, false, false])
    family = AnInventedCase()
    family.find("BK01", .flag(.personalOverLimit, false))
    #expect(try family.compared().totals[1].isComplete == false)
  }
}
