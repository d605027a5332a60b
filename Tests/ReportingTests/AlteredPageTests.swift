import Diagnostics
import EconomyModel
import Foundation
import Reporting
import Testing

/// What somebody might do to a page who wants it to show something else.
@Suite struct `An altered page` {
  static let pages = ["report", "notice"]

  private static func page(_ kind: String) throws -> SignedPage {
    try kind == "report" ? SignedPage.report() : SignedPage.notice()
  }

  /// The line of the first finding, what stood there and what should.
  private static func first(_ html: String) throws -> (line: Int?, found: String, expected: String) {
    let finding = try #require(try SignedPage.verdict(html).allFindings.first)
    return (finding.line, finding.found, finding.expected)
  }

  private static func line(of text: String, in html: String) throws -> Int {
    let start = try #require(html.range(of: text)).lowerBound
    return html[..<start].count { $0 == "\n" } + 1
  }

  @Test(arguments: pages)
  func `with another visible figure is found, with its line and both figures`(_ kind: String) throws {
    let html = try Self.page(kind).html
    let figure = "<td class=\"amount\">86,543.21 元</td>"
    let start = try #require(html.range(of: figure))
    let altered = html.replacingCharacters(in: start, with: figure.replacing("86,543", with: "6,543"))
    let first = try Self.first(altered)
    #expect(first.line == (try Self.line(of: figure, in: html)))
    #expect(first.found == "6,543.21 元" && first.expected == "86,543.21 元")
    #expect(try SignedPage.codes(altered) == ["report.altered"])
  }

  @Test(arguments: pages)
  func `with another conclusion is found and said in words, with another name it is masked`(_ kind: String) throws {
    let html = try Self.page(kind).html
    let word = ">少报</td>"
    let altered = html.replacingCharacters(in: try #require(html.range(of: word)), with: ">一致</td>")
    #expect(try Self.first(altered).found == "一致" && Self.first(altered).expected == "少报")
    let renamed = html.replacing("<td class=\"name\">张建国</td>", with: "<td class=\"name\">王建国</td>")
    let verdict = try SignedPage.verdict(renamed)
    #expect(verdict.allFindings.map(\.code.name).contains("report.altered"))
    for language in ReportLanguage.allCases {
      #expect(!verdict.text(language).contains("建国") && verdict.text(language).contains("***"))
    }
  }

  @Test func `with another name and figure on one line shows the figure and not the name`() throws {
    let html = try SignedPage.report().html
    let start = try #require(html.range(of: "<td class=\"amount\">80,000.00 元</td>")).lowerBound
    let row = try #require(html[..<start].lastIndex(of: "\n"))
    let end = try #require(html[start...].firstIndex(of: "\n"))
    let changed = html[row..<end].replacing("80,000.00", with: "8,000.00").replacing("张建国", with: "王建国")
    let first = try Self.first(html.replacingCharacters(in: row..<end, with: changed))
    #expect(first.found == "8,000.00 元" && first.expected == "80,000.00 元")
  }

  @Test func `with another value in it is found twice: by the digest and by what it shows`() throws {
    let page = try SignedPage.report()
    let json = page.json.replacing("8654321", with: "654321")
    let codes = try SignedPage.codes(SignedPage.page(page.html, carrying: json))
    #expect(codes == ["report.digest", "report.signature", "report.altered"])
  }

  @Test func `made wholly anew around another value, with a fitting digest, lacks the signature`() throws {
    let other = SampleReport.value(findings: Array(SampleReport.findings.dropFirst()))
    let canonical = try CanonicalReport(other)
    let signature = try ReportSignature.sign(digest: CanonicalReport(SampleReport.value()).digest, with: SignedPage.key)
    let html = try ReportRendering(
      other, envelope: SampleReport.issued(other, signature: signature), language: .chinese
    ).html()
    #expect(try SignedPage.codes(html) == ["report.signature"])
    #expect(html.contains(canonical.digest))
  }

  @Test func `made wholly anew around a value whose digest was left lacks digest and signature`() throws {
    let page = try SignedPage.report()
    let json = page.json.replacing("8654321", with: "654321")
    let paper = try ReportDocument(decoding: json.utf8)
    let html = try ReportRendering(paper.content.value, envelope: paper.envelope, language: .chinese).html()
    #expect(try SignedPage.codes(html) == ["report.digest", "report.signature"])
  }

  @Test(
    arguments: pages,
    [
      ("</style>", "td.amount::before { content: \"9\"; }\n</style>"),
      ("</style>", ".finding { display: none }</style>"),
      ("</body>", "<script>document.body.innerHTML = ''</script>\n</body>"),
      ("<h2>", "<h2 hidden>"),
      ("<tr><td class=\"number\">1</td>", "<tr style=\"display:none\"><td class=\"number\">1</td>"),
      ("<body>", "<body><p style=\"position:absolute\">已签发，符合条件</p>"),
      ("<html lang=\"zh-CN\">", "<html lang=\"zh-CN\"><link rel=\"stylesheet\" href=\"x.css\">"),
      ("<td class=\"number\">1</td>", "<td class=\"number\">1\u{200B}</td>"),
    ])
  func `by style, script, markup or an unseen character is found`(
    _ kind: String, _ change: (from: String, into: String)
  ) throws {
    let html = try Self.page(kind).html
    let place = try #require(html.range(of: change.from), "\(change.from)")
    #expect(try SignedPage.codes(html.replacingCharacters(in: place, with: change.into)) == ["report.altered"])
  }

  @Test func `of which a row is hidden says so by its tag`() throws {
    let html = try SignedPage.report().html
    let row = "<tr><td class=\"number\">1</td>"
    let altered = html.replacingCharacters(
      in: try #require(html.range(of: row)), with: row.replacing("<tr>", with: "<tr style=\"display:none\">"))
    let first = try Self.first(altered)
    #expect(first.found == "<tr style=\"display:none\">" && first.expected == "<tr>")
  }

  @Test func `of which a line only lost or won its beginning or end is found`() throws {
    let html = try SignedPage.report().html
    for (from, into) in [
      ("\n* {", "\nX* {"), ("\n* {", "\n {"), ("</main>\n", "</main>x\n"), ("</main>\n", "</main\n"),
    ] {
      let place = try #require(html.range(of: from))
      let finding = try #require(
        try SignedPage.verdict(html.replacingCharacters(in: place, with: into)).allFindings.first)
      #expect(finding.code == .reportAltered && finding.line != nil)
    }
  }

  @Test func `of which lines were taken out or put in names the first of them`() throws {
    let html = try SignedPage.report().html
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains(">IN01</span>") })
    let without = (lines[..<place] + lines[(place + 1)...]).joined(separator: "\n")
    let findings = try SignedPage.verdict(without).allFindings
    #expect(findings.count == 1 && findings.first?.line == place + 1 && findings.first?.found == "")
    let with = (lines[..<place] + ["<tr><td>1</td></tr>"] + lines[place...]).joined(separator: "\n")
    let added = try SignedPage.verdict(with).allFindings
    #expect(added.count == 1 && added.first?.line == place + 1 && added.first?.expected == "")
    let cut = String(html.prefix(html.count * 3 / 4))
    #expect(try SignedPage.codes(cut) == ["report.altered"])
  }

  @Test func `in the other language's words around the same value is found, and not every line is listed`() throws {
    let html = try SignedPage.report().html
    let swapped = html.replacing("data-language=\"zh-CN\"", with: "data-language=\"en\"")
    let findings = try SignedPage.verdict(swapped).allFindings
    #expect(Set(findings.map(\.code.name)) == ["report.altered"])
    #expect(findings.count == 21 && findings.last?.about.hasPrefix("+") == true)
    #expect(
      try SignedPage.codes(html.replacing("<html lang=\"zh-CN\">", with: "<html lang=\"en\">")) == ["report.altered"])
  }

  @Test func `with another print number is found where only the page says it`() throws {
    let html = try SignedPage.report().html
    #expect(try SignedPage.codes(html.replacing("第2次打印", with: "第1次打印")) == ["report.altered"])
  }

  @Test func `with another print number in page and value alike is nobody's to find but the centre's, which is said`()
    throws
  {
    let verdict = try SignedPage.verdict(SignedPage.report(SampleReport.value(), .chinese, prints: 1).html)
    #expect(verdict.isSound)
    let words = SignedPage.words(verdict, .chinese)
    #expect(words.contains("不在签名之内，只有中心能核对：") && words.contains("第1次打印"))
  }

  @Test func `of a report given out as a notice, or the reverse, is found`() throws {
    let (report, notice) = (try SignedPage.report(), try SignedPage.notice())
    #expect(try SignedPage.codes(SignedPage.page(report.html, carrying: notice.json)) == ["report.altered"])
    #expect(try SignedPage.codes(SignedPage.page(notice.html, carrying: report.json)) == ["report.altered"])
  }

  @Test(arguments: pages)
  func `at any one byte is found or is no page any more`(_ kind: String) throws {
    let bytes = Array(try Self.page(kind).html.utf8)
    for place in stride(from: 0, to: bytes.count, by: 997) where bytes[place] != 0x0A {
      var altered = bytes
      altered[place] = altered[place] == 0x41 ? 0x42 : 0x41
      do {
        let file = try PaperFile(altered)
        let verdict = try PaperVerdict(of: file, named: "page.html", publicKeyBytes: SignedPage.publicKeyBytes)
        #expect(!verdict.isSound, "byte \(place)")
      } catch {
        #expect(error.code == .reportUnreadable || error.code == .reportLayout, "byte \(place)")
      }
    }
  }
}
