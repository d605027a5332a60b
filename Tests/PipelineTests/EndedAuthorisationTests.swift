import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Storage
import Testing

/// 撤回授权: whoever takes it back is neither asked about nor found to have nothing.
@Suite struct `An authorisation that ends` {
  private let family: OneFamily

  init() throws {
    family = try OneFamily()
    _ = try family.centre.openBatch(BatchWeek("2026-W47"), everybody: true, Shipped.operation()) { _ in }
  }

  private func revoke() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Authorisations><Authorisation number="SQ-2" caseNumber="HD-2026-9001" name="\(family.wife.name)"
        document="\(family.wife.document)" signature="own" start="2026-11-02" revokedOn="2026-11-20"/></Authorisations>
      """
    _ = try family.centre.accept(
      [family.folder.write(Array(text.utf8), to: "authorisation_revoked.xml")], Shipped.operation())
  }

  private func lists() throws { _ = try family.centre.writeLists(nil, again: false, Shipped.operation()) }

  /// The vehicle office's whole answer, which names hits only; in it the husband has nothing.
  private func vehicles(of owner: String, _ document: String, number: Int = 1) throws {
    let heads = "序号;机动车所有人;身份证明号码;号牌号码;号牌种类;厂牌型号;车辆类型;使用性质;初次登记日期;机动车状态;参考价值(万元)"
    let row = "1;\(owner);\(document);苏Z00001;02;大众;K33;A;2020-01-01;A;5"
    let file = try family.folder.write(
      Array("\(heads)\n\(row)\n".utf8), to: "VEH_HD990102-2026W47-26-0\(number)_2026111\(number).csv")
    let outcome = try family.centre.ingest([file], said: nil, Shipped.operation()) { _ in }.outcome
    #expect(outcome.received.map(\.trouble) == [nil])
  }

  private func cell(_ subject: String) throws -> VerificationReport.CoverageLine? {
    _ = try family.centre.compare(nil, Shipped.operation()) { _ in }
    return try family.report().value.coverage.first { $0.item.rawValue == "VH01" && $0.subject == subject }
  }

  @Test func `before the list leaves makes the person not asked, whatever the institution then says of the others`()
    throws
  {
    try revoke()
    try lists()
    try vehicles(of: "吴九", OneFamily.identity("99010219700101001"))
    #expect(try cell("m1")?.state == .nothing)
    #expect(try cell("m2")?.state == .notAsked && cell("m2")?.cause == .authorisationEnded)
  }

  @Test func `between list and answer drops her rows, and silence about her is no answer`() throws {
    try lists()
    try revoke()
    try vehicles(of: family.wife.name, family.wife.document)
    #expect(try cell("m1")?.state == .nothing)
    #expect(try cell("m2")?.state == .notAsked && cell("m2")?.cause == .authorisationEnded)
    #expect(try family.report().value.findings.first { $0.item.rawValue == "VH01" }?.lines.isEmpty ?? true)
  }

  @Test func `after the answer takes nothing back that was lawfully learnt`() throws {
    try lists()
    try vehicles(of: family.wife.name, family.wife.document)
    try revoke()
    #expect(try cell("m2")?.state == .hit)
  }

  @Test func `leaves her open as long as nothing came at all`() throws {
    try lists()
    try revoke()
    #expect(try cell("m2")?.state == .pending)
  }
}
