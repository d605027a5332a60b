import Casework
import Diagnostics
import EconomyModel
import Pipeline
import Storage
import Testing

/// What a paying office says it paid, and what leaves the house.
@Suite struct `A list of payments` {
  private let helped = try! HelpedFamily()
  private var centre: Centre { helped.centre }

  init() throws {
    try helped.open()
    try helped.approve()
  }

  private func load(_ rows: [String], header: String = "核对编号,姓名,月份,金额(元),流水号", name: String = "发放.csv") throws
    -> PaymentsOutcome
  {
    let text = "某某区民政局资金发放清单\r\n" + ([header] + rows).joined(separator: "\r\n") + "\r\n"
    let path = try helped.family.folder.write(GB18030.bytes(text), to: "inbox/" + name)
    return try centre.importPayments([path], Shipped.operation("caseworker-1", at: "2026-12-01T09:00:00"))
  }

  @Test func `is booked row by row, to the fen, and names its file and line`() throws {
    let outcome = try load([
      "HD-2026-9001,张三,2026-11,\"1,250.50\",ZF-1", "HD-2026-9001,张三,2026年12月,1250.50,ZF-2",
    ])
    #expect(outcome.booked == 2 && outcome.refused == 0 && outcome.amount == Fen(250_100) && outcome.rows == 2)
    let file = try #require(try helped.standing())
    #expect(file.course.ledger.payments["ZF-1"]?.amount == Fen(125_050))
    #expect(file.course.ledger.totals.paid == Fen(250_100))
    let deed = try #require(file.deeds.last)
    #expect(deed.rationale == "发放.csv 第4行" && deed.evidence.map(\.kind) == ["发放清单"])
    #expect(try centre.store.read { try $0.isOnRecord(deed.evidence[0].sha256) }, "the list is kept")
  }

  @Test func `changes nothing when it comes again, and a changed amount waits for a person`() throws {
    let row = "HD-2026-9001,张三,2026-11,1250.50,ZF-1"
    _ = try load([row])
    let again = try load([row, "HD-2026-9001,张三,202612,1250.50,ZF-2"], name: "再发.csv")
    #expect(again.unchanged == 1 && again.booked == 1 && again.refused == 0)
    let other = try load(["HD-2026-9001,张三,2026-11,1250.51,ZF-1"], name: "更正.csv")
    #expect(other.refused == 1 && other.diagnostics.map(\.reason.code) == [.caseReference])
    #expect(other.diagnostics.first?.place.line == 3)
    #expect(try helped.standing()?.course.ledger.totals.paid == Fen(250_100))
  }

  @Test func `loses no neighbour to a bad row, each with its line`() throws {
    let outcome = try load([
      "HD-2026-9001,张三,2026-13,100,ZF-1", "HD-2026-9999,王五,2026-11,100,ZF-2", "HD-2026-9001,张三,2026-11,0,ZF-3",
      "HD-2026-9001,张三,2026-11,1e3,ZF-4", ",张三,2026-11,100,ZF-5", "HD-2026-9001,张三,2026-11,100,",
      "HD-2026-9001,张三,2026-11,100.00,ZF-7",
    ])
    #expect(outcome.booked == 1 && outcome.refused == 6)
    #expect(outcome.diagnostics.map(\.place.line).sorted() == [3, 4, 5, 6, 7, 8])
    #expect(try helped.standing()?.course.ledger.payments.keys.sorted() == ["ZF-7"])
  }

  @Test func `that lacks a column, or is none, is refused whole`() throws {
    for (header, code) in [
      ("核对编号,月份,金额", DiagnosticCode.acceptColumnMissing),
      ("核对编号,月份,金额,流水号,发放金额", .acceptColumnTwice),
    ] {
      #expect {
        try load(["HD-2026-9001,2026-11,100,ZF-1,1"], header: header)
      } throws: {
        ($0 as? Diagnostics)?.list.map(\.reason.code) == [code]
      }
    }
    #expect(try helped.standing()?.deeds.count == 2)
  }
}
