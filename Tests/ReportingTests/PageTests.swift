import EconomyModel
import Reporting
import Testing

@Suite struct `A page` {
  static func html(
    _ value: VerificationReport, _ envelope: ReportEnvelope? = nil, _ language: ReportLanguage = .chinese
  ) throws -> String {
    try ReportRendering(value, envelope: envelope ?? SampleReport.prepared(value), language: language).html()
  }

  @Test func `shows a name as text, whatever is in it`() throws {
    let html = try Self.html(SampleReport.value(applicantName: #"<script>alert("1")</script>&'"#))
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"))
  }

  @Test func `keeps a case number inside the style element's string`() throws {
    let value = VerificationReport(
      caseNumber: CaseNumber(rawValue: #""}</style><script>"#), version: 1, week: try BatchWeek("2026-W47"),
      centre: "", scheme: "", region: "", appliedOn: SampleReport.day("2026-11-02"),
      declaredAsOf: SampleReport.day("2026-10-31"), verifiedOn: SampleReport.day("2026-11-21"), declarationVersion: 1,
      subjects: [], authorisations: [], items: [], institutions: [], coverage: [], findings: [], totals: [],
      policyBasis: "")
    let html = try Self.html(value)
    #expect(!html.contains("<script"))
    #expect(html.split(separator: "</style>").count == 2)
    #expect(html.contains(#"\22 \7d \3c \2f style\3e \3c script\3e "#))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `loads nothing and runs nothing`(_ language: ReportLanguage) throws {
    let html = try Self.html(SampleReport.value(), nil, language)
    for forbidden in ["http:", "https:", "url(", "@import", "<script", "<link", "<img", "<iframe", "javascript:"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `leaves no tag of its template behind`(_ language: ReportLanguage) throws {
    let html = try Self.html(SampleReport.value(), nil, language)
    #expect(!html.contains("{{") && !html.contains("}}"))
    #expect(!html.contains("Optional("))
    #expect(html.contains(#"<html lang="\#(language.rawValue)">"#))
  }

  @Test func `of a prepared report says 未签发 in its head and in every page's margin`() throws {
    let html = try Self.html(SampleReport.value())
    #expect(html.contains(#"<p class="state prepared">未签发"#))
    #expect(html.contains(#"@top-center { content: "\672a \7b7e \53d1 "; }"#))
  }

  @Test func `of an issued report names who issued it, when, and the signature`() throws {
    let value = SampleReport.value(version: 2)
    let signature = String(repeating: "5a", count: 64)
    let html = try Self.html(value, SampleReport.issued(value, signature: signature))
    #expect(!html.contains("未签发"))
    #expect(html.contains(#"@top-center { content: ""; }"#))
    #expect(html.contains("编制：李办　　签发：赵审") && html.contains("2026年11月23日") && html.contains(signature))
    #expect(html.contains("补充报告 第2版") && html.contains("第2次打印"))
  }

  @Test func `shows 反馈时间 on every row that an institution returned`() throws {
    let html = try Self.html(SampleReport.value())
    let rows = SampleReport.findings.flatMap(\.lines).filter { $0.institution != nil }.count
    #expect(html.split(separator: "<td class=\"date\">2026-11-18 09:30:00</td>").count - 1 == rows)
  }

  @Test func `states every cell of the grid in words`() throws {
    let html = try Self.html(SampleReport.value())
    for state in CellState.allCases {
      let count = SampleReport.coverage.count { $0.state == state }
      let remedies = html.split(separator: "<td class=\"cell \(state.rawValue)\">\(state.chinese)").count - 1
      #expect(remedies >= count, "\(state)")
    }
    #expect(html.contains("9 家机构已反馈 8 家，其中 1 家反馈未齐（示例农商银行）。"))
  }
}
