import Diagnostics
import EconomyModel
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `What waits for a person` {
  private let family: OneFamily

  init() throws {
    family = try OneFamily()
    _ = try family.centre.openBatch(BatchWeek("2026-W47"), everybody: true, Shipped.operation()) { _ in }
  }

  private func ingest(_ balance: String, total: String, name: String) throws {
    let text = family.deposits(
      [OneFamily.Deposit(name: family.husband.name, document: family.husband.document, balance: balance)],
      total: total)
    let file = try family.folder.write(GB18030.bytes(text), to: name)
    _ = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }
  }

  /// Two files of the bank that differ, and state nothing by which to tell them apart.
  private func quarrel() throws {
    try ingest("6,000.00", total: "6,000.00", name: "deposits_icbc_1.csv")
    try ingest("9,000.00", total: "9,000.00", name: "deposits_icbc_2.csv")
  }

  private func queue() throws -> ReviewQueue { try family.centre.reviewQueue(of: nil, Shipped.operation()) }

  private func verified() throws -> Figure? {
    _ = try family.centre.compare(nil, Shipped.operation()) { _ in }
    return try family.report().value.findings.first { $0.item.rawValue == "BK01" }?.verified
  }

  @Test func `is nothing in a batch that went well`() throws {
    try ingest("6,000.00", total: "6,000.00", name: "deposits_icbc_1.csv")
    let queue = try queue()
    #expect(queue.disputes.isEmpty && queue.heldCount == 0 && queue.rejects.isEmpty && queue.unplaced.isEmpty)
    #expect(queue.text(.chinese).contains("没有待处理的事项。"))
  }

  @Test func `are two answers that differ, with their files and cases, and the command that decides`() throws {
    try quarrel()
    let dispute = try #require(try queue().disputes.first)
    #expect([dispute.one.name, dispute.other.name].sorted() == ["deposits_icbc_1.csv", "deposits_icbc_2.csv"])
    #expect(dispute.cases.map(\.rawValue) == ["HD-2026-9001"])
    let text = try queue().text(.chinese)
    #expect(text.contains("hedui review answer --week 2026-W47 \(dispute.one.sha256.prefix(12))"))
    #expect(text.contains("涉及1户：HD-2026-9001"))
  }

  @Test func `is settled by whoever says which file counts, and why`() throws {
    try quarrel()
    #expect(try verified() != .money(Fen(900_000)))
    let decided = try family.centre.decide(
      Centre.AnswerDecision(
        chosen: "deposits_icbc_2.csv", other: "deposits_icbc_1.csv", addsUp: false, reason: "银行来电更正"),
      week: nil, Shipped.operation("reviewer-1"))
    #expect(decided.cases.count == 1)
    #expect(try verified() == .money(Fen(900_000)))
    #expect(try queue().disputes.isEmpty)
    #expect(try family.centre.verifyAudit().isSound)
  }

  @Test func `may be both files together`() throws {
    try quarrel()
    let dispute = try #require(try queue().disputes.first)
    _ = try family.centre.decide(
      Centre.AnswerDecision(
        chosen: String(dispute.one.sha256.prefix(8)), other: String(dispute.other.sha256.prefix(8)), addsUp: true,
        reason: "分行与支行各报一份"),
      week: nil, Shipped.operation("reviewer-1"))
    #expect(try verified() == .money(Fen(900_000)), "one account, its greater balance once")
  }

  @Test func `is what the chosen file is silent about, too`() throws {
    _ = try family.centre.writeLists(nil, again: false, Shipped.operation())
    let heads = "序号;机动车所有人;身份证明号码;号牌号码;号牌种类;厂牌型号;车辆类型;使用性质;初次登记日期;机动车状态;参考价值(万元)"
    let car = { (owner: (name: String, document: String), plate: String) in
      "1;\(owner.name);\(owner.document);\(plate);02;大众;K33;A;2020-01-01;A;5\n"
    }
    let answers = [car(family.wife, "苏Z00001"), car(family.wife, "苏Z00002") + car(family.husband, "苏Z00003")]
    let names = ["VEH_HD990102-2026W47-26-01_20261111.csv", "VEH_HD990102-2026W47-26-02_20261111.csv"]
    for (name, rows) in zip(names, answers) {
      let file = try family.folder.write(Array("\(heads)\n\(rows)".utf8), to: name)
      _ = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }
    }
    let husband = {
      _ = try family.centre.compare(nil, Shipped.operation()) { _ in }
      return try family.report().value.coverage.first { $0.item.rawValue == "VH01" && $0.subject == "m1" }?.state
    }
    #expect(try husband() == .hit)
    _ = try family.centre.decide(
      Centre.AnswerDecision(chosen: names[0], other: names[1], addsUp: false, reason: "车管所来电"),
      week: nil, Shipped.operation("reviewer-1"))
    #expect(try husband() == .nothing)
  }

  @Test(arguments: [
    ("deposits_icbc_2.csv", "nothing.csv", "r", DiagnosticCode.reviewUnknownFile),
    ("deposits_icbc_2.csv", "12345", "r", .reviewUnknownFile),
    ("deposits_icbc_2.csv", "deposits_icbc_2.csv", "r", .reviewNoDispute),
    ("deposits_icbc_2.csv", "deposits_icbc_1.csv", " ", .reviewNoReason),
  ])
  func `is not settled by words that mean nothing`(
    chosen: String, other: String, reason: String, code: DiagnosticCode
  ) throws {
    try quarrel()
    let decision = Centre.AnswerDecision(chosen: chosen, other: other, addsUp: false, reason: reason)
    #expect { try family.centre.decide(decision, week: nil, Shipped.operation()) } throws: {
      ($0 as? Reason)?.code == code
    }
    #expect(try queue().disputes.count == 1)
  }

  @Test func `are held rows with their cases and rejected rows by cause, and no name and number among them`() throws {
    let strangers = try (100..<120).map { number in
      OneFamily.Deposit(
        name: "孙七", document: try OneFamily.identity("99010219900307\(number)"), balance: "1.00",
        account: "622299000000\(number)")
    }
    let text = family.deposits(
      [
        OneFamily.Deposit(name: "赵六", document: family.husband.document),
        OneFamily.Deposit(name: family.wife.name, document: family.wife.document, balance: "六千"),
      ] + strangers, total: "6,020.00")
    let file = try family.folder.write(GB18030.bytes(text), to: "deposits_icbc_1.csv")
    _ = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }
    let queue = try queue()
    #expect(queue.heldRows.map(\.cause) == [.nameDiffers] && queue.heldCount == 1)
    #expect(queue.heldRows.first?.cases.map(\.rawValue) == ["HD-2026-9001"])
    #expect(queue.rejects.contains { $0.code == "amount.not-a-number" && $0.rows == 1 }, "\(queue.rejects)")
    let held = [
      "  身份不符（号码一致、姓名不同）：1条", "    涉及1户：HD-2026-9001",
      "    icbc-east  BK01  deposits_icbc_1.csv:5",
    ]
    #expect(queue.text(.chinese).contains(held.joined(separator: "\n")), "\(queue.text(.chinese))")
    for shown in [queue.text(.chinese), queue.text(.english), try queue.json()] {
      #expect(!shown.contains("赵六") && !shown.contains(family.husband.document) && !shown.contains("六千"))
    }
  }
}
