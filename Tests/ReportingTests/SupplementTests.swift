import EconomyModel
import Reporting
import Testing

@Suite struct `A supplement` {
  private static func text(_ value: VerificationReport, _ language: ReportLanguage = .chinese) -> String {
    ReportRendering(value, envelope: SampleReport.prepared(value), language: language).text()
  }

  @Test func `begins with what it changes of which version`() {
    let text = Self.text(SampleReport.supplement)
    #expect(text.contains("本报告补充2026-11-23签发的第1版（SHA-256 0a0a0a0a0a0a…），该版原文不变。"))
    #expect(text.contains("与该版相比，1个核对项目的结果、2项反馈状态、1项总额有变化。"))
    #expect(text.contains("一致，核实 12,000.00 元") && text.contains("少报，核实 86,543.21 元"))
    #expect(text.contains("新增明细2条、不再列明细1条"))
    #expect(text.contains("未反馈  查得"))
  }

  @Test func `puts cells of one person and institution that changed alike into one row`() {
    let rows = Self.text(SampleReport.supplement, .english).split(separator: "\n").filter { $0.contains("BK02") }
    #expect(rows.contains { $0.contains("BK01") && $0.contains("no reply yet  found") })
  }

  @Test func `says so where nothing differs`() {
    let nothing = Supplement(
      version: 1, digest: String(repeating: "0a", count: 32), issuedAt: SampleReport.time("2026-11-23T15:20:00"),
      items: [], cells: [], totals: [])
    #expect(Self.text(SampleReport.value(version: 2).supplementing(nothing)).contains("与该版相比，核对结果无变化。"))
  }

  @Test func `shows on the page what it shows on the terminal`() throws {
    let value = SampleReport.supplement
    let html = try ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese).html()
    #expect(html.contains("<h2>本次补充的内容</h2>") && html.contains("新增明细2条"))
    #expect(
      !(try ReportRendering(
        SampleReport.value(), envelope: SampleReport.prepared(SampleReport.value()), language: .chinese
      ).html()).contains("本次补充的内容"))
  }

  @Test func `comes back from its canonical bytes`() throws {
    let canonical = try CanonicalReport(SampleReport.supplement)
    #expect(try CanonicalReport(decoding: canonical.json).value == SampleReport.supplement)
  }
}
