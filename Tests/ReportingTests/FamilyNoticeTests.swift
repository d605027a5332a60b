import EconomyModel
import Foundation
import Reporting
import Testing

@Suite struct `A notice to the family` {
  private static let value = FamilyNotice(SampleReport.value())

  private static func rendering(
    _ value: VerificationReport = SampleReport.value(), _ language: ReportLanguage = .chinese
  ) throws -> FamilyRendering {
    let notice = try CanonicalNotice(FamilyNotice(value))
    let envelope = ReportEnvelope(state: .prepared(by: "李办"), digest: notice.digest, printNumber: 1, printedBy: "窗口")
    return FamilyRendering(notice.value, envelope: envelope, language: language)
  }

  /// Everything that the notice says, in every form and language, its value in clear.
  private static func everything(_ value: VerificationReport) throws -> String {
    let forms = try ReportLanguage.allCases.flatMap { language in
      let rendering = try rendering(value, language)
      return try [rendering.html(), rendering.text()]
    }
    let json = String(decoding: try CanonicalNotice(FamilyNotice(value)).json, as: UTF8.self)
    return forms.joined() + json
  }

  @Test func `holds members' lines and cells alone, and cites no file`() {
    let household = Self.value.household
    #expect(household.subjects.map(\.reference) == ["m1", "m2", "m3", "m4"])
    #expect(household.findings.flatMap(\.lines).allSatisfy { $0.subject != "o1" && $0.evidence == nil })
    #expect(household.findings.flatMap(\.lines).allSatisfy { $0.alternatives.isEmpty })
    #expect(household.coverage.allSatisfy { $0.subject != "o1" } && household.coverage.count == 48)
    #expect(household.authorisations.count == 4)
    #expect(household.totals == SampleReport.totals)
  }

  @Test func `says nothing of an obligor but duty, relation and what of the support is counted`() throws {
    #expect(Self.value.obligors.map(\.duty) == [.support])
    let text = try Self.everything(SampleReport.value())
    for word in ["张丽华", "990103", "0051", "邻县河西镇", "7788", "52,300", "5230000", "SQ-2026-0123-5", "o1"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("赡养费：尚未测算") && text.contains("support: not assessed yet"))
    #expect(text.contains("5日内"))
  }

  private static func value(
    _ item: String, _ lines: [FindingLine], reasons: [FindingReason], conclusion: DifferenceClass,
    blocksIssue: Bool = false
  ) -> VerificationReport {
    SampleReport.value(findings: [
      ItemFinding(
        item: ItemCode(item), method: blocksIssue ? .stop : .sum, conclusion: .compared(conclusion),
        declared: .notStated, verified: .notStated, difference: .notStated, reasons: reasons, lines: lines,
        blocksIssue: blocksIssue)
    ])
  }

  @Test func `does not tell of an obligor's death, nor that it blocks issue`() throws {
    let line = SampleReport.line("o1", "death", [], .compared(.statusDiffers), [.deathOnRecord(reference: "o1")])
    let value = Self.value(
      "GV03", [line], reasons: [.deathOnRecord(reference: "o1")], conclusion: .statusDiffers, blocksIssue: true)
    let finding = try #require(FamilyNotice(value).household.findings.first)
    #expect(finding.conclusion == .compared(.notVerifiable) && finding.reasons.isEmpty && !finding.blocksIssue)
    #expect(try !Self.everything(value).contains("死亡登记记录"))
  }

  @Test func `tells of a member's death though an obligor died too`() throws {
    let lines = ["m4", "o1"].map {
      SampleReport.line($0, "death", [], .compared(.statusDiffers), [.deathOnRecord(reference: $0)])
    }
    let value = Self.value(
      "GV03", lines, reasons: ["m4", "o1"].map { .deathOnRecord(reference: $0) }, conclusion: .statusDiffers,
      blocksIssue: true)
    let finding = try #require(FamilyNotice(value).household.findings.first)
    #expect(finding.reasons == [.deathOnRecord(reference: "m4")] && finding.blocksIssue)
    #expect(finding.conclusion == .compared(.statusDiffers) && finding.lines.count == 1)
  }

  @Test func `does not tell of an obligor's death that was rebutted, nor of the rebuttal`() throws {
    let row = SampleReport.evidence("殡葬.csv", line: 9, "death-register")
    let line = SampleReport.line(
      "o1", "death", [], .compared(.statusDiffers), [.deathOnRecord(reference: "o1")], evidence: row)
    let value = Self.value(
      "GV03", [line], reasons: [.deathOnRecord(reference: "o1")], conclusion: .statusDiffers, blocksIssue: true
    ).rebutted(by: [SampleReport.rebuttal(of: [row])])
    #expect(!value.blocksIssue)
    let finding = try #require(FamilyNotice(value).household.findings.first)
    #expect(finding.conclusion == .compared(.notVerifiable) && finding.reasons.isEmpty && finding.rebuttals == nil)
    #expect(try !Self.everything(value).contains("钱经办"))
  }

  @Test func `is not blocked by an obligor's death beside a member's that was rebutted`() throws {
    let rows = [8, 9].map { SampleReport.evidence("殡葬.csv", line: $0, "death-register") }
    let lines = zip(["m4", "o1"], rows).map {
      SampleReport.line(
        $0, "death", [], .compared(.statusDiffers), [.deathOnRecord(reference: $0)], evidence: $1)
    }
    let value = Self.value(
      "GV03", lines, reasons: ["m4", "o1"].map { .deathOnRecord(reference: $0) }, conclusion: .statusDiffers,
      blocksIssue: true
    ).rebutted(by: [SampleReport.rebuttal(of: [rows[0]])])
    #expect(value.blocksIssue)
    let finding = try #require(FamilyNotice(value).household.findings.first)
    #expect(!finding.blocksIssue && finding.reasons == [.deathOnRecord(reference: "m4")])
  }

  @Test func `drops reasons that only obligors' lines give, and counts that do not say whose they are`() {
    let lines = [
      SampleReport.line("m1", "bank-east", [], .compared(.consistent), [.flagOnly]),
      SampleReport.line(
        "o1", "bank-east", [], .shownOnly, [.overLimit(household: false), .flagOnly, .obligorShownOnly]),
    ]
    let value = Self.value(
      "BK01", lines,
      reasons: [.flagOnly, .overLimit(household: false), .answersHeld(2), .outsideRelation(reference: "o1")],
      conclusion: .consistent)
    #expect(FamilyNotice(value).household.findings.first?.reasons == [.flagOnly])
  }

  @Test func `drops an item that only an obligor has, with its institution and its part in the sentence`() throws {
    let line = SampleReport.line(
      "o1", "market", [], verified: SampleReport.money("99"), .shownOnly, [.obligorShownOnly])
    let value = Self.value("GV04", [line], reasons: [], conclusion: .consistent)
    #expect(FamilyNotice(value).household.findings.isEmpty)
    #expect(try Self.everything(value).contains("此次核对了0个项目。"))
  }

  @Test func `veils an obligor's name in a member's own record`() throws {
    let fields = [FieldEntry(.coOwnership, .text("与张丽华共有")), FieldEntry(.spouseID, .text("990103********0051"))]
    let value = Self.value(
      "PR01", [SampleReport.line("m1", "estate", fields, verified: .text("张丽华"))], reasons: [],
      conclusion: .consistent)
    let line = try #require(FamilyNotice(value).household.findings.first?.lines.first)
    #expect(line.fields.map(\.value) == [.text("与***共有"), .text("***")] && line.verified == .text("***"))
  }

  @Test func `of a supplement tells only of the household's own amounts`() throws {
    let replaced = try #require(FamilyNotice(SampleReport.supplement).replaced)
    #expect(replaced.items.map(\.item) == [ItemCode("BK01")] && replaced.cells == 2 && replaced.version == 1)
    #expect(try Self.everything(SampleReport.supplement).contains("接续2026-11-23签发的第1版"))
    #expect(FamilyNotice(SampleReport.value()).replaced == nil)
  }

  @Test func `has a digest and a verify code of its own, and comes back from its JSON`() throws {
    let notice = try CanonicalNotice(Self.value)
    #expect(try notice.digest != CanonicalReport(SampleReport.value()).digest)
    let read = try NoticeDocument(decoding: SignedPage.notice().json.utf8)
    #expect(read.content == notice && read.faults(publicKeyBytes: SignedPage.publicKeyBytes).isEmpty)
  }

  @Test func `is none for who reads it as a report, nor the reverse`() throws {
    let (report, notice) = (try SignedPage.report().json, try SignedPage.notice().json)
    #expect(throws: (any Error).self) { try ReportDocument(decoding: notice.utf8) }
    #expect(throws: (any Error).self) { try NoticeDocument(decoding: report.utf8) }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `runs nothing, loads nothing and shows names as text`(_ language: ReportLanguage) throws {
    let html = try Self.rendering(SampleReport.value(applicantName: "<script>1</script>"), language).html()
    for forbidden in ["http:", "https:", "url(", "@import", "<script", "<link", "<img", "javascript:", "{{"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `is as recorded`(_ language: ReportLanguage) throws {
    let rendering = try Self.rendering(SampleReport.value(), language)
    try Golden.check("notice.\(language.rawValue).html", rendering.html())
    try Golden.check("notice.\(language.rawValue).txt", rendering.text())
  }
}
