import EconomyModel
import Reporting
import Testing

@Suite struct `A rendering` {
  static let value = SampleReport.value()
  static let envelope = SampleReport.prepared(value, prints: 1)

  @Test func `is as recorded in JSON`() throws {
    let document = ReportDocument(try CanonicalReport(Self.value), envelope: Self.envelope)
    try Golden.check("report.json", document.json())
  }

  @Test(arguments: ReportLanguage.allCases)
  func `is as recorded in every form and language`(_ language: ReportLanguage) throws {
    let rendering = ReportRendering(Self.value, envelope: Self.envelope, language: language)
    try Golden.check("report.\(language.rawValue).html", rendering.html())
    try Golden.check("report.\(language.rawValue).txt", rendering.text())
    try Golden.check("differences.\(language.rawValue).csv", rendering.csv())
    let explained = try ["BK01", "PR01"].map { code in
      try rendering.explanation(of: ItemCode(code)) { $0.position.line == 5 ? nil : "张**,990102********0019,80000.00" }
    }
    try Golden.check("explained.\(language.rawValue).txt", explained.joined(separator: "\n"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `of a batch is as recorded`(_ language: ReportLanguage) throws {
    try Golden.check("summary.\(language.rawValue).html", SampleSummary.value.html(language))
    try Golden.check("summary.\(language.rawValue).txt", SampleSummary.value.text(language))
    try Golden.check("summary.json", SampleSummary.value.json())
  }

  @Test func `that changed by one byte is noticed and the line named`() {
    let golden = Array("一\n二\n三\n".utf8)
    #expect(Golden.difference(golden: golden, made: golden) == nil)
    #expect(Golden.difference(golden: golden, made: Array("一\n贰\n三\n".utf8)) == "line 2: recorded '二', made '贰'")
    #expect(Golden.difference(golden: golden, made: Array("一\n二\n三".utf8)) != nil)
    #expect(Golden.difference(golden: Array("é".utf8), made: Array("e\u{301}".utf8)) != nil)
  }
}
