import Casework
import Diagnostics
import EconomyModel
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `A letter about a commitment case` {
  private let promised: PromisedFamily

  init() throws { promised = try PromisedFamily() }

  private func letter(
    _ subject: NoticeSubject, servedOn: String? = nil, _ day: String = "2026-11-10"
  ) throws -> NoticeLetter {
    try promised.centre.letter(
      about: subject, of: PromisedFamily.case9001, servedOn: servedOn.map { try CivilDate(iso: $0) },
      promised.at(day, by: "caseworker-1"))
  }

  private func approve() throws {
    let enrolled = ProvisionalApproval(enrolledOn: try CivilDate(iso: "2026-11-09"))
    try promised.take(.provisionallyApproved(enrolled), "2026-11-10", by: "supervisor-1", why: "符合条件")
  }

  @Test func `is refused while there is nothing to tell`() throws {
    for subject in NoticeSubject.allCases {
      #expect { try letter(subject) } throws: { ($0 as? Reason)?.code == .caseNotice }
    }
  }

  @Test func `about the approval names the family, the track, why, and the last day to object`() throws {
    try approve()
    let text = try letter(.approval, servedOn: "2026-11-11").text(.chinese)
    let period = "如于2026年11月11日收到，最后一日为2026年11月16日"
    for words in ["张三", "滨海容缺审批", "符合条件", period, "最低生活保障"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains(promised.family.husband.document) && text.contains("990102********"))
  }

  @Test func `once served speaks of the day on which it was received`() throws {
    try approve()
    let served = Notice(about: .approval, servedOn: try CivilDate(iso: "2026-11-11"), how: .inPerson)
    try promised.take(.noticeServed(served), "2026-11-12", by: "caseworker-1")
    #expect(try letter(.approval, "2026-11-20").text(.chinese).contains("您家于2026年11月11日收到"))
  }

  @Test func `holds what was promised and found of each item, and the money`() throws {
    try approve()
    let payment = Payment(month: try CivilMonth("2026-11"), amount: Fen(65_000), reference: "B-1")
    try promised.take(.paid(payment), "2026-11-15", by: "caseworker-1")
    let owner = OneFamily.Deposit(
      name: promised.family.husband.name, document: promised.family.husband.document, balance: "16,000.00")
    _ = try promised.family.run(deposits: promised.family.deposits([owner], total: "16,000.00"))
    // The clock has run; other institutions are still silent.
    try promised.take(.followUpFallsDue(FollowUpFall(cause: .clock)), "2026-12-09", by: "caseworker-1")
    _ = try promised.centre.propose(
      .adjusted, of: PromisedFamily.case9001,
      monthly: MonthlyChange(before: Fen(65_000), after: Fen(40_000), basis: "按核实收入重新计算"),
      rationale: "存款多于承诺", promised.at("2026-12-10", by: "caseworker-1"))
    let decided = SettlementVerdict(outcome: .adjusted)
    try promised.take(.settlementDecided(decided), "2026-12-11", by: "supervisor-1")
    let made = try letter(.settlement, "2026-12-12")
    let text = made.text(.chinese)
    #expect(made.subject == .settlement && made.rationale == "存款多于承诺", "the proposer's words")
    for words in ["存款", "10,000.00 元", "16,000.00 元", "据实调整", "由650.00 元调整为400.00 元", "按核实收入重新计算", "未反馈"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try promised.centre.verifyAudit().isSound)
  }

  @Test func `about a withdrawal or a refusal may be objected to`() throws {
    try promised.take(
      .withdrawn(NoDetail()), "2026-11-10", by: "caseworker-1", why: "家庭撤回",
      papers: [HelpedFamily.paper("撤回申请.pdf")])
    let made = try letter(.ending)
    #expect(made.subject == .ending && made.objection != nil && made.text(.chinese).contains("撤回"))
    #expect(made.text(.chinese).contains("期限届满后，可以重新申请。") && !made.text(.chinese).contains("反证"))
    let other = try PromisedFamily()
    try other.take(.refused(NoDetail()), "2026-11-10", by: "supervisor-1", why: "不符合条件")
    let refused = try other.centre.letter(
      about: .ending, of: PromisedFamily.case9001, other.at("2026-11-10", by: "caseworker-1"))
    #expect(refused.subject == .refusal && refused.objection != nil)
  }

  @Test func `about a revocation names what was established, on which papers, and calls no difference deceit`() throws {
    try approve()
    let owner = OneFamily.Deposit(
      name: promised.family.husband.name, document: promised.family.husband.document, balance: "16,000.00")
    _ = try promised.family.run(deposits: promised.family.deposits([owner], total: "16,000.00"))
    try promised.take(.followUpFallsDue(FollowUpFall(cause: .clock)), "2026-12-09", by: "caseworker-1")
    try promised.take(
      .deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1")), "2026-12-09", by: "caseworker-1",
      why: "本人承认", papers: [HelpedFamily.paper("询问笔录.pdf")])
    try promised.take(
      .deceitDecided(DeceitVerdict(established: true)), "2026-12-10", by: "supervisor-1", why: "笔录与流水一致")
    _ = try promised.centre.propose(
      .revokedDeceit, of: PromisedFamily.case9001, rationale: "隐瞒存款", promised.at("2026-12-10", by: "caseworker-1"))
    let decided = SettlementVerdict(outcome: .revokedDeceit)
    try promised.take(.settlementDecided(decided), "2026-12-11", by: "supervisor-1", why: "证据充分")
    let made = try letter(.settlement, "2026-12-12")
    // A sentence may go on in the next line.
    let chinese = made.text(.chinese).filter { !$0.isWhitespace }
    for words in ["张三：", "存款", "询问笔录.pdf", "隐瞒存款；证据充分", "不一致本身不作为认定的依据"] {
      #expect(chinese.contains(words), "\(words)")
    }
    #expect(!chinese.contains("不是对失信或违规的认定"))
    #expect(made.text(.english).filter { !$0.isWhitespace }.contains("establishesnothing"))
  }

  @Test func `leaves its mark in the audit record`() throws {
    try approve()
    _ = try letter(.approval)
    var last = ""
    try promised.centre.store.read { transaction in
      try transaction.forEachAudit { _, record, _ in last = String(decoding: record, as: UTF8.self) }
    }
    #expect(last.contains("letter approval") && last.contains("print"))
  }
}

/// 30-married-out-daughter: a mother, and a daughter who owes her support and whose figures were asked for.
@Suite struct `A letter to a family that others owe support` {
  private let number = "HD-2026-0030"

  @Test(arguments: [NoticeSubject.approval, .settlement]) func `says nothing of them`(subject: NoticeSubject) throws {
    let demonstrated = try DemonstratedCentre()
    let centre = demonstrated.centre
    let signed = try CivilDate(iso: "2026-11-02")
    let facts = try StatedFacts([
      StatedFact(.authorisationSigned(on: signed)), StatedFact(.commitmentSigned(on: signed)),
    ])
    let (clerk, supervisor) = ("caseworker-1", "supervisor-1")
    func at(_ time: String, _ actor: String) throws -> Operation {
      try Shipped.operation(actor, at: "2026-11-23T\(time):00")
    }
    func take(_ event: CaseEvent, _ operation: Operation) throws {
      _ = try centre.take(DeedDraft(event, rationale: "如实"), of: number, operation)
    }
    _ = try centre.open(
      CommitmentOpening(track: "huangshi-commitment", facts: facts, papers: [HelpedFamily.paper()]), of: number,
      at("09:00", clerk))
    try take(
      .provisionallyApproved(ProvisionalApproval(enrolledOn: CivilDate(iso: "2026-11-23"))), at("09:10", supervisor))
    if subject == .settlement {
      try take(.followUpFallsDue(FollowUpFall(cause: .spotCheck)), at("09:20", clerk))
      _ = try centre.propose(
        .adjusted, of: number, papers: [HelpedFamily.paper("说明.pdf")], rationale: "如实", at("09:30", clerk))
      try take(.settlementDecided(SettlementVerdict(outcome: .adjusted)), at("09:40", supervisor))
    }
    let request = try centre.store.read { try $0.declaration(of: CaseNumber(rawValue: number))?.request }
    try #require(request?.obligors.count == 1)
    let letter = try centre.letter(about: subject, of: number, at("10:00", clerk))
    let printed = [try letter.html(.chinese), try letter.html(.english)]
    for text in printed + [letter.text(.chinese), letter.text(.english)] {
      #expect(text.contains("田桂花"))
      for word in ["田小凤", "19760909", "6,500", "11,000"] { #expect(!text.contains(word), "\(word)") }
    }
  }
}
