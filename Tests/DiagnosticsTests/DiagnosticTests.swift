import Diagnostics
import Testing

@Suite struct `A diagnostic` {
  @Test func `reads as place, severity, found, expected, way out and code`() {
    let code = DiagnosticCode("amount.not-a-number", "meaning", chinese: "金额不是数字")
    let reason = Reason(code, found: "'abc' is not an amount in yuan", expected: "expected digits such as 1,234.56")
    let diagnostic = Diagnostic(reason, at: Place(file: "exports/icbc.csv", line: 7, column: 23))
    #expect(
      diagnostic.rendered
        == "exports/icbc.csv:7:23: error: 'abc' is not an amount in yuan; "
        + "expected digits such as 1,234.56 [amount.not-a-number]")
  }

  @Test func `names no line when the whole file is meant`() {
    #expect(Place(file: "a.csv").description == "a.csv")
    #expect(Place(file: "a.csv", line: 3).description == "a.csv:3")
  }

  @Test func `shows the shape of a cell and never its digits or words`() {
    #expect(Masked.cell("1,2x4.56") == "0,0*0.00")
    #expect(Masked.cell("张三") == "**")
    #expect(Masked.identity("990102199001011234") == "990102********1234")
    #expect(Masked.account("6222020200012345678") == "**** 5678")
    #expect(Masked.name("张三丰") == "张**")
  }
}
