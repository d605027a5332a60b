import Casework
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

/// What a second person approved, on its way to the competent authority.
@Suite struct `A consequence that is handed over` {
  private let helped = try! HelpedFamily()
  private var centre: Centre { helped.centre }

  init() throws {
    try helped.open()
    try helped.approve()
    _ = try helped.deposits(
      "16,000.00", week: "2026-W47", received: "2026-11-22T09:00:00", file: "deposits_icbc_20261118.csv")
    let day = "2026-12-21T09:00:00"
    try helped.take(.followUpFallsDue(FollowUpFall(cause: .clock)), at: day)
    try helped.take(
      .deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1")), at: day,
      papers: [HelpedFamily.paper("笔录.pdf")], rationale: "本人承认隐瞒存款")
    try helped.take(
      .deceitDecided(DeceitVerdict(established: true)), by: "supervisor-1", at: day, rationale: "笔录与银行流水一致")
    try helped.propose(.revokedDeceit, at: day, rationale: "隐瞒存款")
    try helped.take(
      .settlementDecided(SettlementVerdict(outcome: .revokedDeceit)), by: "supervisor-1", at: day, rationale: "属实")
    try helped.take(
      .consequenceProposed(
        ConsequenceDraft(grade: .grave, measures: [.cancelAssistance, .creditRecord])), at: day, rationale: "情节严重")
  }

  private func serveBoth() throws {
    for subject in [NoticeSubject.settlement, .consequence] {
      try helped.take(
        .noticeServed(Notice(about: subject, servedOn: CivilDate(iso: "2026-12-22"), how: .inPerson)),
        at: "2026-12-22T10:00:00")
    }
  }

  private func handOver(at: String) throws -> HandedOver {
    try centre.handOver(to: "市信用办", Shipped.operation("caseworker-1", at: at))
  }

  private func proposal() throws -> DeedID {
    try #require(try helped.standing()?.course.consequence?.proposed.deed)
  }

  private func decide(at: String) throws {
    try helped.take(
      .consequenceDecided(ConsequenceVerdict(consequence: proposal(), approved: true)), by: "supervisor-1", at: at,
      rationale: "无异议")
  }

  @Test func `waits for its letter, the time to object and a second person, and leaves once`() throws {
    #expect(try handOver(at: "2026-12-22T09:00:00").file == nil, "nobody has decided")
    try serveBoth()
    #expect(refusal { try decide(at: "2027-01-01T09:00:00") } == .casePeriod, "the tenth day")
    try decide(at: "2027-01-05T09:00:00")
    let handed = try handOver(at: "2027-01-06T09:00:00")
    #expect(handed.rows == 1 && handed.troubles.isEmpty)
    let path = try #require(handed.file)
    #expect(path.hasSuffix("outbox/exports/credit-platform-2027-01-06-000001.csv"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let id = try proposal()
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0xEF, 0xBB, 0xBF]), "as spreadsheets open it")
    #expect(text.contains("移送编号,操作,核对编号,姓名"))
    #expect(text.contains("HD-2026-9001-\(id),建议列入,HD-2026-9001,张三,居民身份证,\(helped.family.husband.document),严重失信"))
    #expect(try helped.standing()?.course.consequence?.standing == .exported)
    #expect(try handOver(at: "2027-01-06T10:00:00").file == nil, "it has left")
  }

  @Test func `is taken back when its ground has gone`() throws {
    try serveBoth()
    try decide(at: "2027-01-05T09:00:00")
    _ = try handOver(at: "2027-01-06T09:00:00")
    let rebutted = try helped.take(
      .rebutted(Rebuttal(item: ItemCode("BK01"), person: "m1", kind: .stolenIdentity, text: "账户系他人冒名开立")),
      at: "2027-01-07T09:00:00", papers: [HelpedFamily.paper("立案告知书.pdf")])
    try helped.take(
      .rebuttalDecided(RebuttalVerdict(rebuttal: #require(rebutted.deeds.last?.id), accepted: true)),
      by: "supervisor-1", at: "2027-01-08T09:00:00", rationale: "公安机关立案")
    let elsewhere = try centre.handOver(to: "别的单位", Shipped.operation("caseworker-1", at: "2027-01-09T08:00:00"))
    #expect(elsewhere.file == nil)
    #expect(elsewhere.troubles.map(\.reason.code) == [.caseConsequence], "who has it gives it back")
    let back = try handOver(at: "2027-01-09T09:00:00")
    let text = try String(contentsOfFile: #require(back.file), encoding: .utf8)
    #expect(text.contains(",撤回,HD-2026-9001,") && back.file?.hasSuffix("000002.csv") == true)
    #expect(try helped.standing()?.course.consequence?.standing == .withdrawn)
    #expect(try centre.verifyAudit().isSound)
  }
}
