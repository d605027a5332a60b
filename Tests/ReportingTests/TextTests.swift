import Diagnostics
import EconomyModel
import Reporting
import Testing

@Suite struct `A text for the terminal` {
  static func text(_ value: VerificationReport) -> String {
    ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese).text()
  }

  @Test func `counts a wide character as two columns, a combining one as none`() {
    #expect(DisplayWidth.of("张三a") == 5)
    #expect(DisplayWidth.of("e\u{301}𠮷") == 3)
    #expect(DisplayWidth.padded("张", to: 4) == "张  ")
    #expect(DisplayWidth.rightAligned("12.00 元", to: 10) == "  12.00 元")
  }

  @Test func `aligns columns`() {
    var lines = TextLines()
    lines.add(table: [["项目", "金额", "结论"], ["BK01", "1.00", "一致"]], rightAligned: [1], indent: 0)
    #expect(lines.text == "项目  金额  结论\nBK01  1.00  一致\n")
  }

  @Test func `lets nothing from a file steer the terminal`() {
    let text = Self.text(SampleReport.value(applicantName: "张\u{1B}[31m三\n\u{202E}四"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.contains("张\u{FFFD}[31m三\u{FFFD}\u{FFFD}四"))
  }

  @Test func `of an item that the report lacks is refused, and the others named`() {
    let value = SampleReport.value()
    let rendering = ReportRendering(value, envelope: SampleReport.prepared(value), language: .english)
    let fault = #expect(throws: Reason.self) { try rendering.explanation(of: ItemCode("BK99")) { _ in nil } }
    #expect(fault?.code == .reportItemMissing)
    #expect(fault?.expected.contains("BK01") == true)
  }

  @Test func `explains every row to its file, bytes, adapter and rule, and asks for each row's text once`() throws {
    let value = SampleReport.value()
    let rendering = ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese)
    var asked: [Int] = []
    let text = try rendering.explanation(of: ItemCode("PR01")) { evidence in
      asked.append(evidence.position.line)
      return "行\(evidence.position.line)"
    }
    #expect(asked == [230, 91])
    #expect(text.contains("不动产.xml:230，字节 22080..<22175（共95字节）"))
    #expect(text.contains("estate 1.0") && text.contains("证件号码与姓名一致") && text.contains("行91"))
  }
}
