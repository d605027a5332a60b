import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `The steps of a batch` {
  private func deposits(_ family: OneFamily, _ balance: String) -> String {
    family.deposits(
      [
        OneFamily.Deposit(name: family.husband.name, document: family.husband.document, balance: balance),
        OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
      ], total: balance == "6,000.00" ? "12,000.00" : "15,000.00")
  }

  private func open(_ family: OneFamily, _ week: String, on day: String = "2026-11-21") throws {
    let operation = try Shipped.operation(at: day + "T09:00:00")
    _ = try family.centre.openBatch(BatchWeek(week), everybody: true, operation) { _ in }
    _ = try family.centre.writeLists(BatchWeek(week), again: false, operation)
  }

  private func ingest(_ family: OneFamily, _ text: String, name: String, said: String? = nil) throws -> IngestOutcome {
    let file = try family.folder.write(GB18030.bytes(text), to: name)
    return try family.centre.ingest([file], said: said.map { try BatchWeek($0) }, Shipped.operation()) { _ in }.outcome
  }

  private func cell(_ family: OneFamily) throws -> CellState? {
    _ = try family.centre.compare(BatchWeek("2026-W47"), Shipped.operation()) { _ in }
    return try family.report().value.coverage.first {
      $0.institution.rawValue == "icbc-east" && $0.item.rawValue == "BK01" && $0.subject == "m1"
    }?.state
  }

  @Test func `write one list an institution, readable by the owner alone, with its own questions and nobody else's`()
    throws
  {
    let family = try OneFamily()
    try open(family, "2026-W47")
    let lists = try family.centre.lists(of: BatchWeek("2026-W47"))
    #expect(lists.count == 26 && lists.allSatisfy { $0.persons == 2 })
    let questions = try #require(family.centre.store.read { try $0.batch(BatchWeek("2026-W47")) }).terms.questions
    for list in lists {
      let path = "\(family.centre.folder.outbox)/2026-W47/\(list.institution.rawValue)/\(list.fileName)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let others = lists.filter { $0 != list }.map(\.number.description)
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      #expect(!others.contains { text.contains($0) })
      let manifest = URL(fileURLWithPath: path).deletingLastPathComponent()
        .appending(path: "\(list.number.description).manifest.json")
      let said = try JSONSerialization.jsonObject(with: Data(contentsOf: manifest)) as? [String: Any]
      let own = questions.filter { $0.institution == list.institution }.map { ($0.item.rawValue, 2) }
      #expect(said?["items"] as? [String: Int] == Dictionary(uniqueKeysWithValues: own))
    }
    #expect(try family.centre.writeLists(BatchWeek("2026-W47"), again: false, Shipped.operation()).lists.isEmpty)
  }

  @Test func `ask nobody whose authorisation ended between cut-off and list`() throws {
    let family = try OneFamily()
    _ = try family.centre.openBatch(BatchWeek("2026-W47"), everybody: false, Shipped.operation()) { _ in }
    let revoked = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Authorisations><Authorisation number="SQ-2" caseNumber="HD-2026-9001" name="\(family.wife.name)"
        document="\(family.wife.document)" signature="own" start="2026-11-02" revokedOn="2026-11-21"/></Authorisations>
      """
    _ = try family.centre.accept(
      [family.folder.write(Array(revoked.utf8), to: "authorisation_revoked.xml")], Shipped.operation())
    let lists = try family.centre.writeLists(nil, again: false, Shipped.operation()).lists
    #expect(lists.count == 26 && lists.allSatisfy { $0.persons == 1 })
    let refused = try String(
      contentsOfFile: family.centre.folder.outbox + "/2026-W47/not-asked.csv", encoding: .utf8)
    #expect(refused.contains("HD-2026-9001,m2,BK01") && !refused.contains(",m1,"))
  }

  @Test func `hold a file that names no list while two open batches may be meant, until a person says which`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    try open(family, "2026-W48")
    let held = try ingest(family, deposits(family, "6,000.00"), name: "deposits_icbc_1.csv")
    #expect(held.received.isEmpty && held.troubles.map(\.reason.code) == [.inboxTwoBatches])
    let unplaced = try family.centre.store.read { try $0.unplacedFiles() }
    #expect(unplaced.map(\.fate) == [.held] && unplaced.allSatisfy { $0.byteCount > 0 && $0.sha256.count == 64 })
    let said = try ingest(family, deposits(family, "6,000.00"), name: "deposits_icbc_1.csv", said: "2026-W47")
    #expect(said.received.map(\.week.description) == ["2026-W47"])
    #expect(try family.centre.store.read { try $0.unplacedFiles() }.isEmpty)
  }

  @Test(arguments: [
    ("HD990102-2026W47-99", DiagnosticCode.inboxUnknownList), ("HD990102-2026W47-01", .inboxOtherList),
    ("HD990102-2026W46-26", .inboxUnknownList),
  ])
  func `refuse a file that names a list which is none, or another institution's`(
    list: String, code: DiagnosticCode
  ) throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    let returned = Shipped.files.fixtures + "/01-consistent/returns/VEH_HD990102-2026W47-26-01_20261116.csv"
    let file = try family.folder.write(
      Array(Data(contentsOf: URL(fileURLWithPath: returned))), to: "VEH_\(list)_20261116.csv")
    let outcome = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }.outcome
    #expect(outcome.received.isEmpty && outcome.troubles.map(\.reason.code) == [code])
  }

  @Test func `leave an answer open that two files give differently, until a person decides`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    _ = try ingest(family, deposits(family, "6,000.00"), name: "deposits_icbc_1.csv")
    #expect(try cell(family) == .hit)
    let second = try ingest(family, deposits(family, "9,000.00"), name: "deposits_icbc_2.csv")
    #expect(try cell(family) == .pending)
    let both = try family.centre.store.read { try $0.answers(in: BatchWeek("2026-W47"), through: .max) }
    let chosen = try #require(second.received.first?.sha256)
    let other = try #require(both.map(\.sha256).first { $0 != chosen })
    try family.centre.store.write { transaction in
      try transaction.store(
        ResendDecision(
          week: BatchWeek("2026-W47"), institution: InstitutionCode("icbc-east"), adapter: "bank-deposits-excel",
          chosen: chosen, other: other, addsUp: false, reason: "the bank said so", decidedBy: "supervisor-1",
          decidedAt: Timestamp(iso: "2026-11-21T10:00:00")))
    }
    #expect(try cell(family) == .hit)
    let finding = try family.report().value.findings.first { $0.item.rawValue == "BK01" }
    #expect(finding?.verified == .money(Fen(1_500_000)))
  }

  @Test func `leave the answer open of somebody whose row cannot be read`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    var rows = (0..<20).map { number in
      OneFamily.Deposit(
        name: "王五", document: (try? OneFamily.identity("990102197001011\(10 + number)")) ?? "", balance: "1.00")
    }
    rows.append(OneFamily.Deposit(name: family.husband.name, document: family.husband.document, balance: "六千"))
    rows.append(OneFamily.Deposit(name: family.wife.name, document: family.wife.document))
    let outcome = try ingest(family, family.deposits(rows, total: "6,020.00"), name: "deposits_icbc_1.csv")
    #expect(outcome.received.map { $0.counts.rows(.rejected) } == [1])
    #expect(try cell(family) == .error)
  }

  @Test func `read a refused file again, for its adapter or the threshold may have been mended`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    let cut = family.deposits([], total: "0.00", count: 3)
    for _ in 1...2 {
      let outcome = try ingest(family, cut, name: "deposits_icbc_1.csv")
      #expect(outcome.recognised == 0 && outcome.received.compactMap(\.trouble).count == 1)
    }
    #expect(try family.centre.summary(of: nil, Shipped.operation()).refusedFiles.count == 1)
  }

  @Test func `close when nobody is unanswered and not past due, and take a late answer after that`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    _ = try ingest(family, deposits(family, "6,000.00"), name: "deposits_icbc_1.csv")
    _ = try cell(family)
    #expect { try family.centre.closeBatch(nil, Shipped.operation()) } throws: {
      ($0 as? Reason)?.code == .batchWaiting
    }
    let later = try Shipped.operation(at: "2026-12-02T09:00:00")
    #expect(try family.centre.closeBatch(nil, later).description == "2026-W47")
    #expect { try family.centre.closeBatch(nil, later) } throws: { ($0 as? Reason)?.code == .batchClosed }
    let file = try family.folder.write(GB18030.bytes(deposits(family, "9,000.00")), to: "deposits_icbc_late.csv")
    let late = try family.centre.ingest([file], said: nil, later) { _ in }.outcome
    #expect(late.received.map(\.week.description) == ["2026-W47"])
  }

  @Test func `refuse a day before the centre's last deed`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    #expect {
      try family.centre.openBatch(
        BatchWeek("2026-W48"), everybody: true, Shipped.operation(at: "2026-11-20T09:00:00")
      ) { _ in }
    } throws: { ($0 as? Reason)?.code == .clockSetBack }
  }

  @Test func `ask again whom an institution mistook, and once`() throws {
    let family = try OneFamily()
    try open(family, "2026-W47")
    let first = deposits(family, "6,000.00").replacing("1,\(family.husband.name),", with: "1,赵六,")
    _ = try ingest(family, first, name: "deposits_icbc_1.csv")
    #expect(try cell(family) == .mismatch)
    let again = try family.centre.writeLists(nil, again: true, Shipped.operation()).lists
    #expect(again.map(\.number.description) == ["HD990102-2026W47-12R1"] && again.map(\.persons) == [1])
    #expect(
      try family.centre.writeLists(nil, again: true, Shipped.operation()).lists.isEmpty, "it has not answered yet")
  }

  @Test func `due are new and changed cases and those whose re-check has come round`() throws {
    let family = try OneFamily()
    let week = { (text: String, day: String, everybody: Bool) in
      let operation = try Shipped.operation(at: day + "T09:00:00")
      _ = try family.centre.openBatch(BatchWeek(text), everybody: everybody, operation) { _ in }
      return try family.centre.caseNumbers(in: BatchWeek(text)).count
    }
    #expect(try week("2026-W47", "2026-11-21", false) == 1)
    #expect(try week("2026-W48", "2026-11-28", false) == 0)
    #expect(try week("2026-W49", "2026-12-05", true) == 1)
    #expect(try week("2027-W22", "2027-06-05", false) == 1, "182 days later")
  }
}
