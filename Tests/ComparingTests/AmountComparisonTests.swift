import EconomyModel
import Testing

@Suite struct `AMT compares twelve months` {
  @Test func `of a monthly amount`() throws {
    var family = AnInventedCase()
    family.declare(.transfer, item: "IN04", yuan: 1_500, per: .month)
    family.find("IN04", .yuan(.monthlyAmount, 1_500))
    let finding = try family.finding("IN04")
    #expect(finding.conclusion == .consistent)
    #expect(finding.declared == .yuanPerYear(18_000) && finding.verified == .yuanPerYear(18_000))
  }

  @Test(
    arguments: [
      ("2026-06-01", nil, 6), ("2010-01-01", nil, 12), ("2026-11-20", nil, 1), ("2026-11-21", nil, 0),
      ("2010-01-01", "2025-12-31", 2), ("2010-01-01", "2025-11-20", 0), (nil, "2026-02-20", 3),
    ] as [(String?, String?, Int64)])
  func `of a monthly amount for the months it was paid`(start: String?, end: String?, months: Int64) throws {
    var family = AnInventedCase()
    let row = [FieldEntry.yuan(.monthlyAmount, 1_000)]
    let dates = try start.map { [try FieldEntry.day(.startDate, $0)] } ?? []
    let ends = try end.map { [try FieldEntry.day(.endDate, $0)] } ?? []
    family.find("IN04", fields: row + dates + ends)
    #expect(try family.finding("IN04").verified == .yuanPerYear(months * 1_000))
  }

  /// Months that end with a calendar month end with each: September's last day is the 30th, October's the 31st.
  @Test(
    arguments: [
      ("2026-09-30", "2025-10-31", "2026-09-21", 12), ("2026-09-30", "2025-10-01", "2025-10-31", 1),
      ("2026-09-30", "2026-08-31", "2026-08-31", 1), ("2027-02-28", "2026-12-31", "2027-01-31", 2),
      ("2028-02-29", "2027-03-01", nil, 12), ("2029-02-28", "2028-02-29", "2028-02-29", 0),
      ("2026-09-29", "2025-09-30", "2025-10-29", 1),
    ] as [(String, String, String?, Int64)])
  func `by calendar months where its last day ends one`(
    asOf: String, start: String, end: String?, months: Int64
  ) throws {
    var family = AnInventedCase()
    family.asOf = try CivilDate(iso: asOf)
    let ends = try end.map { [try FieldEntry.day(.endDate, $0)] } ?? []
    family.find("IN04", asOf: family.asOf, fields: [.yuan(.monthlyAmount, 1_000), try .day(.startDate, start)] + ends)
    #expect(try family.finding("IN04").verified == .yuanPerYear(months * 1_000))
  }

  @Test(arguments: [("2026-06-01", 9_000 + 6 * 1_000), ("2025-06-01", 12 * 1_000)] as [(String, Int64)])
  func `with a lump sum where its benefit began in them`(start: String, yuan: Int64) throws {
    var family = AnInventedCase()
    family.find(
      "IN05", .yuan(.monthlyAmount, 1_000), .yuan(.lumpSum, 9_000), try .day(.startDate, start))
    #expect(try family.finding("IN05").verified == .yuanPerYear(yuan))
  }

  @Test func `of amounts whose month lies in them`() throws {
    var family = AnInventedCase()
    for month in ["2025-10", "2025年11月", "202610", "2026-11"] {
      family.find("GV06", .text(.month, month), .yuan(.netPay, 3_000))
    }
    family.find("GV06", .yuan(.netPay, 500))
    #expect(try family.finding("GV06").verified == .yuanPerYear(6_500))
    family.find("PR05", .yuan(.amount, 700), try .day(.paidDate, "2025-11-20"))
    family.find("PR05", .yuan(.amount, 800), try .day(.paidDate, "2025-11-21"))
    #expect(try family.finding("PR05").verified == .yuanPerYear(800))
  }

  @Test func `person by person, so that one's surplus hides nobody's lack`() throws {
    var family = AnInventedCase()
    family.declare(.transfer, by: "m1", item: "IN04", yuan: 18_000)
    family.declare(.transfer, by: "m2", item: "IN04", yuan: 6_000)
    family.find("IN04", about: "m1", .yuan(.monthlyAmount, 1_000))
    family.find("IN04", about: "m2", .yuan(.monthlyAmount, 1_000))
    let finding = try family.finding("IN04")
    #expect(finding.conclusion == .underDeclared && finding.difference == .yuanPerYear(0))
    #expect(
      finding.lines.filter { $0.institution == nil }.map(\.conclusion) == [.overDeclared, .underDeclared])
  }

  @Test func `of a class where the declaration names no item`() throws {
    var family = AnInventedCase()
    family.declare(.transfer, by: nil, yuan: 20_000)
    family.find("IN04", .yuan(.monthlyAmount, 1_500))
    family.find("IN05", about: "m2", .yuan(.monthlyAmount, 1_000))
    for item in ["IN04", "IN05"] {
      let finding = try family.finding(item)
      #expect(finding.conclusion == .underDeclared && finding.reasons == [.comparedAsClass(.transfer)])
      #expect(finding.declared == .yuanPerYear(20_000) && finding.verified == .yuanPerYear(30_000))
    }
    family.declare(.transfer, item: "IN04", yuan: 18_000)
    #expect(try family.finding("IN04").conclusion == .consistent)
    #expect(try family.finding("IN05").verified == .yuanPerYear(12_000))
  }

  @Test func `of a class person by person where each income names its person`() throws {
    var family = AnInventedCase()
    family.declare(.transfer, by: "m1", yuan: 120_000)
    family.ask("IN04")
    family.find("IN04", about: "m2", .yuan(.monthlyAmount, 1_000))
    #expect(try family.finding("IN04").conclusion == .undeclared)
  }

  @Test func `and a silent source of the class leaves the class unverified`() throws {
    var family = AnInventedCase()
    family.declare(.transfer, yuan: 18_000)
    family.find("IN04", .yuan(.monthlyAmount, 1_500))
    family.answer(.pending, "IN05", about: "m2")
    let finding = try family.finding("IN04")
    #expect(finding.conclusion == .notVerifiable)
    #expect(finding.reasons == [.comparedAsClass(.transfer), .cellsUnanswered(1)])
  }

  @Test func `and calls undeclared what no income names`() throws {
    var family = AnInventedCase()
    family.find("IN04", .yuan(.monthlyAmount, 1_500))
    #expect(try family.finding("IN04").conclusion == .undeclared)
    family.find("IN04", FieldEntry(.monthlyAmount, .money(Fen(.max))))
    #expect(try family.finding("IN04").conclusion == .notVerifiable)
  }
}
