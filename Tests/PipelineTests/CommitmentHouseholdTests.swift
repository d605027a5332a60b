import Casework
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Storage
import Testing

/// 家庭变化: what a changed household signed before holds no longer, and what follows for batches and for what is kept.
@Suite struct `A household under commitment` {
  private let family: OneFamily
  private var centre: Centre { family.centre }
  private let number = "HD-2026-9001"

  init() throws {
    family = try OneFamily()
    _ = try family.run(deposits: family.deposits(rows, total: "12,000.00"))
    let signed = try CivilDate(iso: "2026-11-02")
    let facts = try StatedFacts([
      StatedFact(.authorisationSigned(on: signed)), StatedFact(.commitmentSigned(on: signed)),
    ])
    _ = try centre.open(
      CommitmentOpening(track: "huangshi-commitment", facts: facts, papers: [paper("承诺书")]), of: number,
      Shipped.operation("caseworker-1"))
  }

  private var rows: [OneFamily.Deposit] {
    [
      OneFamily.Deposit(name: family.husband.name, document: family.husband.document),
      OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
    ]
  }

  private func paper(_ name: String) throws -> PaperUpload {
    try PaperUpload(name: "\(name).pdf", bytes: Array("%PDF-1.4 \(name)".utf8))
  }

  @discardableResult
  private func take(_ event: CaseEvent, at time: String, by actor: String = "caseworker-1") throws -> CommitmentFile {
    try centre.take(
      DeedDraft(event, papers: [paper("材料")], paperKind: "材料", rationale: "如实"), of: number,
      Shipped.operation(actor, at: time))
  }

  private func leave() throws {
    let gone = HouseholdChange(
      kind: .leaving, source: .reported, happenedOn: try CivilDate(iso: "2026-11-22"), persons: ["m2"])
    try take(.householdChanged(gone), at: "2026-11-22T10:00:00")
  }

  private func live(on day: String) throws -> [Bool] {
    let date = try CivilDate(iso: day)
    return try centre.store.read { try $0.authorisations(of: CaseNumber(rawValue: number)) }.map { $0.isLive(on: date) }
  }

  private func run(_ week: String, at time: String) throws {
    let empty = family.folder.path + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    _ = try centre.runBatch(BatchWeek(week), paths: [empty], Shipped.operation(at: time)) { _ in }
  }

  @Test func `that changed has signed nothing any more, and a file delivered again revives no paper`() throws {
    #expect(try live(on: "2026-11-22") == [true, true])
    try leave()
    #expect(try live(on: "2026-11-22") == [false, false])
    let again = try centre.accept(
      [family.folder.path + "/declaration.xml"], Shipped.operation("caseworker-1", at: "2026-11-23T08:00:00"))
    #expect(again.authorisations.unchanged == 2)
    #expect(try live(on: "2026-11-23") == [false, false])
  }

  @Test func `that changed is not asked about in the next batch, and its grid says 未查询`() throws {
    try leave()
    try run("2026-W48", at: "2026-11-23T09:00:00")
    let report = try centre.report(
      ReportWanted(caseText: number), use: .view("json"), Shipped.operation(at: "2026-11-23T10:00:00")
    ).value
    #expect(report.week.description == "2026-W48")
    #expect(!report.coverage.isEmpty && report.coverage.allSatisfy { $0.state == .notAsked })
    #expect(report.coverage.contains { $0.cause == .authorisationEnded })
    #expect(report.coverage.allSatisfy { $0.cause == .authorisationEnded || $0.cause == .notConnected })
  }

  @Test func `about which nobody could be asked is not one about which all answers are in`() throws {
    try leave()
    try run("2026-W48", at: "2026-11-23T09:00:00")
    let file = try #require(try centre.commitment(of: number, Shipped.operation(at: "2026-11-23T10:00:00")))
    #expect(file.course.state == .committed)
    #expect(file.course.answers?.answered == 0 && file.course.answers?.pending == 0)
    #expect(file.deadlines.contains { $0.kind == .followUp && $0.waitingFor == .institution })
    #expect(throws: (any Error).self) {
      try take(.followUpFallsDue(FollowUpFall(cause: .allAnswersIn)), at: "2026-11-23T11:00:00")
    }
  }

  /// Declares and signs anew, by reference.
  private func accept(_ members: [String], signing: [String], on day: String) throws {
    let people = [
      "m1": family.husband, "m2": family.wife, "m3": ("王五", try OneFamily.identity("99010219900505321")),
    ]
    let declared = members.compactMap { reference in
      people[reference].map {
        "<Member reference=\"\(reference)\" name=\"\($0.0)\" document=\"\($0.1)\" "
          + "relation=\"\(reference == "m1" ? "01" : reference == "m2" ? "10" : "20")\"/>"
      }
    }
    let signed = signing.compactMap { reference in
      people[reference].map {
        "<Authorisation number=\"NEW-\(reference)\" caseNumber=\"\(number)\" name=\"\($0.0)\" "
          + "document=\"\($0.1)\" signature=\"own\" start=\"\(day)\"/>"
      }
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Declarations><Declaration caseNumber="\(number)" scheme="最低生活保障" region="990102" appliedOn="2026-11-02"
      asOf="2026-10-31">\(declared.joined())
      <Entry item="BK01" subject="household"><Field name="balance">10000.00</Field></Entry></Declaration>
      <Authorisations>\(signed.joined())</Authorisations></Declarations>
      """
    let file = try family.folder.write(Array(text.utf8), to: "anew-\(members.joined())-\(signing.joined()).xml")
    let outcome = try centre.accept([file], Shipped.operation("caseworker-1", at: "\(day)T09:00:00"))
    try #require(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
  }

  private func renew(_ signed: String, on day: String) throws -> DiagnosticCode? {
    let renewed = RenewedAuthorisation(number: signed, signedOn: try CivilDate(iso: day))
    return refusal { try take(.authorisationRenewed(renewed), at: "\(day)T15:00:00") }
  }

  @Test func `that lost a member is renewed when it is declared as it is, and the other has signed since`() throws {
    try leave()
    try accept(["m1", "m2"], signing: ["m1"], on: "2026-11-23")
    #expect(try renew("NEW-m1", on: "2026-11-23") == .caseAuthorisation, "the declaration names somebody who left")
    try accept(["m1"], signing: [], on: "2026-11-24")
    #expect(try renew("SQ-1", on: "2026-11-24") == .caseAuthorisation, "it was signed for another household")
    #expect(try renew("NEW-m1", on: "2026-11-24") == nil)
    let course = try #require(try centre.commitment(of: number, Shipped.operation(at: "2026-11-24T16:00:00"))).course
    #expect(course.staleSince == nil)
  }

  @Test func `that was joined by somebody is renewed by no single signature`() throws {
    let wedding = HouseholdChange(
      kind: .newMember, source: .reported, happenedOn: try CivilDate(iso: "2026-11-22"), persons: ["m3"])
    try take(.householdChanged(wedding), at: "2026-11-22T10:00:00")
    try accept(["m1", "m2", "m3"], signing: ["m2"], on: "2026-11-23")
    #expect(try renew("NEW-m2", on: "2026-11-23") == .caseAuthorisation)
    try accept(["m1", "m2", "m3"], signing: ["m1", "m2", "m3"], on: "2026-11-24")
    #expect(try renew("NEW-m2", on: "2026-11-24") == nil)
  }

  /// The vehicle office's answer to the week's list, late: the husband has a car.
  private func answerLate() throws {
    let heads =
      "序号;机动车所有人;身份证明号码;号牌号码;号牌种类;厂牌型号;车辆类型;使用性质;初次登记日期;"
      + "机动车状态;参考价值(万元)"
    let row = "1;\(family.husband.name);\(family.husband.document);苏Z00001;02;大众;K33;A;2020-01-01;A;5"
    let file = try family.folder.write(
      Array("\(heads)\n\(row)\n".utf8), to: "VEH_HD990102-2026W47-26-01_20261111.csv")
    _ = try family.run([file], received: "2026-11-22T15:00:00")
  }

  @Test func `that moved is verified anew, and not by what an earlier batch asked, however late that is answered`()
    throws
  {
    _ = try centre.issue(number, week: nil, Shipped.operation("supervisor-1"))
    let day = try CivilDate(iso: "2026-11-22")
    try take(
      .householdChanged(HouseholdChange(kind: .moved, source: .reported, happenedOn: day, persons: [])),
      at: "2026-11-22T10:00:00")
    try answerLate()
    let late = try #require(try centre.commitment(of: number, Shipped.operation(at: "2026-11-22T16:00:00"))).course
    #expect(!late.answersAreCurrent && late.answersWantedSince == day)
    try run("2026-W48", at: "2026-11-23T09:00:00")
    let anew = try #require(try centre.commitment(of: number, Shipped.operation(at: "2026-11-23T10:00:00"))).course
    #expect(anew.answersAreCurrent && anew.answersWantedSince == nil)
    #expect(anew.answers?.week.description == "2026-W48")
  }

  @Test func `keeps a proposal that waits, when its report is made anew for somebody else's late answer`() throws {
    try take(.followUpFallsDue(FollowUpFall(cause: .spotCheck)), at: "2026-11-22T10:00:00")
    _ = try centre.propose(
      .adjusted, of: number, rationale: "如实", Shipped.operation("caseworker-1", at: "2026-11-22T10:00:00"))
    let stranger = try "\(OneFamily.identity("99010219700101001"))|WU JIU|01|||||0|20261120080000\nTRAILER|1|0\n"
    let nobody = try family.folder.write(Array(stranger.utf8), to: "DEP_990102_20261031.txt")
    _ = try family.run([nobody], received: "2026-11-23T14:00:00")
    #expect(try family.report().value.verifiedOn.description == "2026-11-23", "it was made anew")
    let waiting = try #require(try centre.commitment(of: number, Shipped.operation(at: "2026-11-23T15:00:00"))).course
    #expect(waiting.proposal != nil)
    let decided = try take(
      .settlementDecided(SettlementVerdict(outcome: .adjusted)), at: "2026-11-23T16:00:00", by: "supervisor-1")
    #expect(decided.course.state == .adjusted)
  }

  @Test func `is kept as long as it is followed up, and not a day for it after`() throws {
    try Revocation.revoke(number, on: "2026-11-22", at: centre, in: family.folder)
    _ = try centre.closeBatch(nil, Shipped.operation(at: "2026-12-04T09:00:00"))
    func retained(_ day: String) throws -> Set<String> {
      try Set(centre.retain(Shipped.operation(at: "\(day)T09:00:00"), isDryRun: true).cases)
    }
    #expect(try retained("2027-12-01") == [])
    try take(.withdrawn(NoDetail()), at: "2027-12-02T09:00:00")
    #expect(try retained("2027-12-02") == [number])
    _ = try centre.retain(Shipped.operation(at: "2027-12-02T10:00:00"), isDryRun: false)
    #expect(try centre.store.read { try $0.hasCourses() } == false)
  }
}
