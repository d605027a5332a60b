import Reporting
import Testing

/// What may stand in a page as text.
@Suite struct `A page's text` {
  @Test(arguments: [
    ("王建国　35,800.00 元", "王建国　35,800.00 元"), ("", ""),
    ("<script>\"a\" & 'b'</script>", "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;"),
    ("名<", "名&lt;"), ("&amp;", "&amp;amp;"),
  ])
  func `has nothing left that means something to a browser`(_ text: String, _ shown: String) {
    #expect(PageText().escapeText(text) == shown)
  }

  @Test func `has nothing left of a character that an accent makes another one`() {
    let accented = "<\u{338}img src=x>"
    #expect(Array(PageText().escapeText(accented).utf8).starts(with: Array("&lt;\u{338}img".utf8)))
    let all = String(String.UnicodeScalarView((0..<0x500).compactMap(Unicode.Scalar.init)))
    let shown = Array(PageText().escapeText(all + accented).utf8)
    #expect(!shown.contains { Array("<>\"'".utf8).contains($0) })
  }
}
