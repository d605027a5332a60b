import Diagnostics
import Reading
import Testing

@Suite struct `An XML file that nobody has described` {
  private func seen(_ text: String, piece: Int = 5) throws -> [String] {
    let elements = try SeenElements(encoding: .utf8).elements(in: BytesInMemory(text, pieceSize: piece))
    return elements.map { "\($0.count) \($0.path)\($0.holdsValues ? " +" : "")" }
  }

  @Test func `shows its elements with their counts, those that hold values marked`() throws {
    let text = "<?xml version=\"1.0\"?>\n<n:R xmlns:n=\"u\"><P><N>张三</N></P><P><N/><N/></P><A no=\"1\"/></n:R>"
    #expect(try seen(text) == ["1 /R +", "2 /R/P +", "3 /R/P/N", "1 /R/A +"])
    #expect(try seen(text, piece: .max) == seen(text))
  }

  @Test func `tells an element by all its ancestors`() throws {
    #expect(try seen("<R><A><X/></A><B><X/></B></R>") == ["1 /R +", "1 /R/A +", "1 /R/A/X", "1 /R/B +", "1 /R/B/X"])
  }

  @Test func `is refused as any other when it is broken`() {
    for (text, code) in [("<R><A></R>", DiagnosticCode.xmlMalformed), ("<!DOCTYPE R><R/>", .xmlDoctype)] {
      let fault = #expect(throws: FileFault.self) { try seen(text) }
      #expect(fault?.reason.code == code)
    }
  }

  @Test func `is refused when its paths have no end`() {
    let text = "<R>" + (0..<10_001).map { "<e\($0)/>" }.joined() + "</R>"
    let fault = #expect(throws: FileFault.self) { try seen(text, piece: .max) }
    #expect(fault?.reason.code == .xmlLimit)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><R/>", true), ("\u{FEFF} \r\n\t<R/>", true), ("<!-- a --><R/>", true), ("<反馈/>", true),
    ("", false), ("姓名,余额\n", false), ("<", false), ("<1,2\n", false), (" 5<6\n", false),
  ])
  func `is told by its first character`(text: String, isMarkup: Bool) throws {
    #expect(try SeenElements.isMarkup(BytesInMemory(text)) == isMarkup)
    let wide = Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    if !text.isEmpty, text != "<反馈/>" {
      #expect(try SeenElements.isMarkup(BytesInMemory([0xFF, 0xFE] + wide)) == isMarkup)
    }
  }
}
