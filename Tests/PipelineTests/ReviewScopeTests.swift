import Diagnostics
import EconomyModel
import Pipeline
import Reporting
import Storage
import Testing

/// Two families in two regions of which one bank's files speak.
@Suite struct `What waits for a person of one region` {
  private let family: OneFamily
  private let stranger: (name: String, document: String)

  init() throws {
    family = try OneFamily()
    stranger = ("周八", try OneFamily.identity("99020319750101777"))
    let declaration = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Declarations>
        <Declaration caseNumber="HD-2026-9002" scheme="最低生活保障" region="990203" appliedOn="2026-11-02"
          asOf="2026-10-31">
          <Member reference="m1" name="\(stranger.name)" document="\(stranger.document)" relation="01"/>
          <Member reference="m2" name="\(family.wife.name)" document="\(family.wife.document)" relation="30"/>
        </Declaration>
        <Authorisations>
          <Authorisation number="SQ-8" caseNumber="HD-2026-9002" name="\(stranger.name)"
            document="\(stranger.document)" signature="own" start="2026-11-02"/>
          <Authorisation number="SQ-9" caseNumber="HD-2026-9002" name="\(family.wife.name)"
            document="\(family.wife.document)" signature="own" start="2026-11-02"/>
        </Authorisations>
      </Declarations>
      """
    let path = try family.folder.write(Array(declaration.utf8), to: "other.xml")
    _ = try family.centre.accept([path], Shipped.operation("caseworker-2"))
    _ = try family.centre.openBatch(BatchWeek("2026-W47"), everybody: true, Shipped.operation()) { _ in }
  }

  private func reviewer(_ regions: String) throws -> Operation {
    Operation(
      actor: "reviewer-1", role: "supervisor", purpose: "review", at: try Timestamp(iso: "2026-11-21T10:00:00"),
      scope: try RegionScope(regions))
  }

  private func queue(_ regions: String) throws -> ReviewQueue {
    try family.centre.reviewQueue(of: nil, reviewer(regions))
  }

  private func ingest(_ rows: [OneFamily.Deposit], total: String, name: String) throws {
    let file = try family.folder.write(GB18030.bytes(family.deposits(rows, total: total)), to: name)
    _ = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }
  }

  private func balance(_ person: (name: String, document: String), _ text: String) -> OneFamily.Deposit {
    OneFamily.Deposit(
      name: person.name, document: person.document, balance: text, account: "62229900000000" + person.document.suffix(5)
    )
  }

  private func quarrel(about persons: [(name: String, document: String)]) throws {
    let totals = persons.count == 1 ? ["6,000.00", "9,000.00"] : ["12,000.00", "18,000.00"]
    try ingest(persons.map { balance($0, "6,000.00") }, total: totals[0], name: "deposits_icbc_1.csv")
    try ingest(persons.map { balance($0, "9,000.00") }, total: totals[1], name: "deposits_icbc_2.csv")
  }

  @Test func `are the answers that differ about its own families, and no case of another's`() throws {
    try quarrel(about: [family.husband, stranger])
    #expect(try queue("99").disputes.first?.cases.map(\.rawValue) == ["HD-2026-9001", "HD-2026-9002"])
    #expect(try queue("990102").disputes.map(\.cases) == [[CaseNumber(rawValue: "HD-2026-9001")]])
    #expect(try queue("990203").disputes.map(\.cases) == [[CaseNumber(rawValue: "HD-2026-9002")]])
    #expect(try queue("110101").disputes.isEmpty && queue("").disputes.isEmpty)
  }

  @Test func `are decided by nobody who sees none of the families, and tell of no other's`() throws {
    try quarrel(about: [family.husband, stranger])
    let decision = Centre.AnswerDecision(
      chosen: "deposits_icbc_2.csv", other: "deposits_icbc_1.csv", addsUp: false, reason: "银行来电更正")
    #expect { try family.centre.decide(decision, week: nil, reviewer("110101")) } throws: {
      ($0 as? Reason)?.code == .reviewNoDispute
    }
    let decided = try family.centre.decide(decision, week: nil, reviewer("990203"))
    #expect(decided.cases.map(\.rawValue) == ["HD-2026-9002"])
    #expect(try queue("990102").disputes.isEmpty, "it is about the files")
  }

  @Test func `are held rows about its own families, with their count, and no case of another's`() throws {
    let rows = [("赵六", family.husband.document), ("孙七", stranger.document), ("钱九", family.wife.document)]
    try ingest(rows.map { balance(($0.0, $0.1), "6,000.00") }, total: "18,000.00", name: "deposits_icbc_1.csv")
    let cases = { (regions: String) in try queue(regions).heldRows.map { $0.cases.map(\.rawValue) } }
    #expect(try cases("99").count == 3)
    #expect(try cases("990102") == [["HD-2026-9001"], ["HD-2026-9001"]] && queue("990102").heldCount == 2)
    #expect(try cases("990203") == [["HD-2026-9002"], ["HD-2026-9002"]] && queue("990203").heldCount == 2)
    #expect(try cases("110101").isEmpty && queue("110101").heldCount == 0)
  }

  @Test func `are rows to decide on with its own families' persons, and no case of another's`() throws {
    let rows = [("孙七", stranger.document), ("钱九", family.wife.document)]
    try ingest(rows.map { balance(($0.0, $0.1), "6,000.00") }, total: "12,000.00", name: "deposits_icbc_1.csv")
    let cases = { (regions: String) in
      try family.centre.waitingRows(of: nil, reviewer(regions)).map { $0.persons.flatMap(\.cases).map(\.rawValue) }
    }
    #expect(try cases("990102") == [["HD-2026-9001"]])
    #expect(try cases("990203") == [["HD-2026-9002"], ["HD-2026-9002"]])
    #expect(try cases("110101").isEmpty)
  }

  @Test func `are files that no batch took and rejects by cause, which name no family`() throws {
    let broken = (100..<120).map { number in
      OneFamily.Deposit(
        name: "孙七", document: (try? OneFamily.identity("99010219900307\(number)")) ?? "", balance: "1.00")
    }
    try ingest(broken + [balance(stranger, "六千")], total: "20.00", name: "deposits_icbc_1.csv")
    _ = try family.centre.openBatch(BatchWeek("2026-W48"), everybody: true, Shipped.operation()) { _ in }
    try ingest([balance(stranger, "6,000.00")], total: "6,000.00", name: "deposits_icbc_2.csv")
    let near = try family.centre.reviewQueue(of: BatchWeek("2026-W47"), reviewer("110101"))
    #expect(near.rejects.map(\.rows) == [1] && near.unplaced.count == 1)
    let text = near.text(.chinese) + (try near.json())
    #expect(!text.contains("HD-2026-") && !text.contains(stranger.name) && !text.contains(stranger.document))
  }
}
