import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

/// 单户核对: from request to report without waiting for the week.
@Suite struct `A request for one family` {
  private let requested: RequestedFamily
  private var family: OneFamily { requested.family }
  private var centre: Centre { requested.centre }
  private let son: (name: String, document: String)

  init() throws {
    requested = try RequestedFamily()
    son = ("张小明", try OneFamily.identity("99010219950505135"))
  }

  private func papers(_ caseText: String, _ members: [(name: String, document: String)]) -> DeclarationSource {
    .bytes(requested.declaration(of: caseText, members), name: "form")
  }

  @Test func `that nobody asked about asks every institution at once, and reads 未反馈 everywhere`() throws {
    let outcome = try requested.request()
    #expect(outcome.isNew && outcome.week.description == "2026-W48-Q0001")
    #expect(outcome.atHand == 0 && outcome.waiting > 50 && outcome.notAsked.isEmpty)
    #expect(outcome.lists.count == 26 && outcome.lists.allSatisfy { $0.persons == 2 })
    #expect(outcome.writtenNow.contains("HD990102-2026W48Q0001-12"))
    #expect(try outcome.lists.allSatisfy { try !requested.listText($0).isEmpty })
    let report = try requested.report()
    #expect(report.week == outcome.week && report.coverage.allSatisfy { $0.state == .pending })
  }

  @Test func `that was asked about last week takes over what came, and asks only for the rest`() throws {
    try requested.runWeek()
    let outcome = try centre.request(
      [.bytes(requested.declaration([family.husband, family.wife], declared: "12000.00"), name: "changed.xml")],
      RequestedFamily.operation("2026-11-23"))
    #expect(outcome.accepted.declarations.changed == 1)
    #expect(outcome.atHand == 2 && outcome.borrowed == 2)
    #expect(outcome.oldestAsOf?.description == "2026-10-31")
    #expect(outcome.oldestFeedback?.date.description == "2026-11-18")
    let bank = try #require(outcome.lists.first { $0.institution.rawValue == "icbc-east" })
    #expect(try requested.manifest(of: bank).items == ["BK02": 2])
    let finding = try #require(try requested.report().findings.first { $0.item.rawValue == "BK01" })
    #expect(finding.verified == .money(Fen(1_200_000)))
    let cited = finding.lines.compactMap(\.evidence)
    #expect(cited.count == 2 && cited.allSatisfy { $0.fileName == "deposits_icbc_20261118.csv" })
    #expect(finding.lines.compactMap(\.feedbackAt).allSatisfy { $0.date.description == "2026-11-18" })
    let walk = try centre.explanation(
      of: ItemCode("BK01"), ReportWanted(caseText: RequestedFamily.caseText), .english, Shipped.operation())
    #expect(walk.contains("deposits_icbc_20261118.csv") && walk.contains("6,000.00"))
  }

  @Test(arguments: [("2026-12-18", 2), ("2026-12-19", 0)])
  func `takes over nothing older than the centre allows`(day: String, borrowed: Int) throws {
    try requested.runWeek()
    #expect(try requested.request(on: day).borrowed == borrowed)
  }

  @Test func `takes over what another family's case learnt of a person, where that person signed for this one`() throws
  {
    try requested.runWeek()
    let outcome = try centre.request(
      [papers("HD-2026-9002", [family.wife, son])], RequestedFamily.operation("2026-11-23"))
    #expect(outcome.borrowed == 1 && outcome.atHand == 1)
    #expect(try requested.cell("m1", "BK01", "icbc-east", "HD-2026-9002")?.state == .hit)
    #expect(try requested.cell("m2", "BK01", "icbc-east", "HD-2026-9002")?.state == .pending)
    let bank = try #require(outcome.lists.first { $0.institution.rawValue == "rural-bank" })
    #expect(bank.persons == 2)
  }

  @Test func `neither asks nor takes over anything about somebody who has not signed`() throws {
    try requested.runWeek()
    let form = requested.declaration(of: "HD-2026-9002", [family.wife, son], unsigned: [family.wife.name])
    let outcome = try centre.request([.bytes(form, name: "form")], RequestedFamily.operation("2026-11-23"))
    #expect(outcome.borrowed == 0 && outcome.lists.allSatisfy { $0.persons == 1 })
    #expect(outcome.notAsked.map(\.subject) == ["m1"] && outcome.notAsked.map(\.cause) == [.noAuthorisation])
    for list in outcome.lists { #expect(try !requested.listText(list).contains(family.wife.document)) }
    #expect(try requested.cell("m1", "BK01", "icbc-east", "HD-2026-9002")?.state == .notAsked)
  }

  @Test func `asks nobody where nobody has signed, and its report says so`() throws {
    let form = requested.declaration(of: "HD-2026-9002", [son], unsigned: [son.name])
    let outcome = try centre.request([.bytes(form, name: "form")], RequestedFamily.operation("2026-11-23"))
    #expect(outcome.lists.isEmpty && !outcome.mayAsk)
    #expect(try requested.report("HD-2026-9002").coverage.allSatisfy { $0.state == .notAsked })
  }

  @Test func `made twice with nothing new is one request`() throws {
    try requested.runWeek()
    let first = try requested.request()
    let report = try requested.report()
    let second = try requested.request()
    #expect(second.week == first.week && !second.isNew && second.writtenNow.isEmpty)
    #expect(second.lists == first.lists && second.cells == first.cells)
    #expect(try requested.report() == report)
  }

  @Test func `is another one once the declaration or an authorisation has changed`() throws {
    #expect(try requested.request().week.request == 1)
    let changed = requested.declaration([family.husband, family.wife, son], unsigned: [son.name])
    let second = try centre.request([.bytes(changed, name: "form")], RequestedFamily.operation("2026-11-23"))
    #expect(second.week.request == 2 && second.notAsked.map(\.subject) == ["m3"])
    let signed = requested.declaration([family.husband, family.wife, son])
    let third = try centre.request([.bytes(signed, name: "form")], RequestedFamily.operation("2026-11-24"))
    #expect(third.week.request == 3 && third.notAsked.isEmpty)
  }

  @Test func `learns from a weekly answer that came after it, when it is made again`() throws {
    let first = try requested.request(on: "2026-11-21")
    #expect(first.week.description == "2026-W47-Q0001" && first.atHand == 0)
    _ = try centre.openBatch(BatchWeek("2026-W47"), everybody: true, RequestedFamily.operation("2026-11-21")) { _ in }
    try requested.runWeek()
    let again = try requested.request()
    #expect(again.week == first.week && again.borrowed == 2 && again.writtenNow.isEmpty)
    #expect(try requested.cell("m1", "BK01", "icbc-east")?.state == .hit)
  }

  @Test func `of a family on file needs no files, and one nobody knows is refused`() throws {
    #expect(try requested.request("SQ-1").caseNumber.rawValue == RequestedFamily.caseText)
    #expect { try requested.request("HD-1") } throws: { ($0 as? Reason)?.code == .caseUnknown }
  }

  @Test func `may come as JSON that a page has put together`() throws {
    let form = """
      {"declarations": [{"caseNumber": "HD-2026-9002", "scheme": "最低生活保障", "region": "990102",
        "appliedOn": "2026-11-02", "asOf": "2026-10-31",
        "members": [{"reference": "m1", "name": "\(son.name)", "document": "\(son.document)", "relation": "本人"}]}],
       "authorisations": [{"number": "SQ-9", "caseNumber": "HD-2026-9002", "name": "\(son.name)",
        "document": "\(son.document)", "signature": "own", "start": "2026-11-02"}]}
      """
    let outcome = try centre.request([.bytes(Array(form.utf8), name: "form")], RequestedFamily.operation("2026-11-23"))
    #expect(outcome.accepted.declarations.new == 1 && outcome.lists.count == 26 && outcome.lists[0].persons == 1)
  }

  @Test func `is refused where its files name two families, and nothing of them is kept`() throws {
    let two = [papers("HD-2026-9002", [son]), papers("HD-2026-9003", [family.wife])]
    #expect { try centre.request(two, Shipped.operation()) } throws: {
      ($0 as? Reason)?.code == .requestSeveralFamilies
    }
    #expect(try centre.store.read { try $0.caseNumbers() }.count == 1)
  }

  @Test func `is refused with its declaration, and an older one does not stand in for it`() throws {
    let broken = String(decoding: requested.declaration([family.husband]), as: UTF8.self)
      .replacing("10000.00", with: "一万")
    #expect { try centre.request([.bytes(Array(broken.utf8), name: "form")], Shipped.operation()) } throws: { fault in
      (fault as? Diagnostics)?.list.first?.place.file == "form"
    }
    let table = DeclarationSource.bytes(Array("核对编号\n".utf8), name: "empty.csv")
    #expect(throws: (any Error).self) { try centre.request([table], Shipped.operation()) }
    #expect(try centre.store.read { try $0.openRequests() }.isEmpty)
  }
}
