import Crypto
import Diagnostics
import EconomyModel
import Foundation
import Reporting
import Testing

@Suite struct `A paper that is checked` {
  @Test(arguments: ReportLanguage.allCases)
  func `as it was given away is sound, page and JSON, report and notice`(_ language: ReportLanguage) throws {
    for page in try [
      SignedPage.report(SampleReport.value(), language), SignedPage.notice(SampleReport.value(), language),
    ] {
      #expect(try SignedPage.verdict(page.html).isSound)
      #expect(try SignedPage.verdict(page.json).isSound)
    }
    let supplement = try SignedPage.notice(SampleReport.supplement, language)
    #expect(try SignedPage.verdict(supplement.html).isSound)
  }

  @Test func `says which of the two it is, and what no signature covers`() throws {
    let report = try SignedPage.verdict(SignedPage.report().html)
    #expect(report.text(.chinese).hasPrefix("核对报告 HD-2026-000123 第1版 2026-W47：与签发时一致。\n"))
    let unsigned = "不在签名之内，只有中心能核对：编制李办、签发赵审，2026-11-23 15:20:00、第2次打印（王窗口）。"
    #expect(SignedPage.words(report, .chinese).contains(unsigned))
    let notice = try SignedPage.verdict(SignedPage.notice().json)
    #expect(
      notice.text(.english).hasPrefix("Notice to the household HD-2026-000123 version 1, 2026-W47: as it was issued."))
    #expect(SignedPage.words(notice, .english).contains("The archive was not at hand"))
    #expect(try notice.json().contains(#""isSound":true,"kind":"notice""#))
  }

  @Test func `under another centre's key is not sound`() throws {
    let other = Array(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation)
    #expect(try SignedPage.codes(SignedPage.report().html, key: other) == ["report.signature"])
    #expect(try SignedPage.codes(SignedPage.notice().json, key: other) == ["report.signature"])
  }

  @Test func `that nobody has issued is said to be unsigned and is not sound`() throws {
    let value = SampleReport.value()
    let html = try ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese).html()
    let verdict = try SignedPage.verdict(html)
    #expect(verdict.allFindings.map(\.code) == [.reportUnsigned])
    #expect(!verdict.isSound && verdict.text(.chinese).contains("未签发，没有签名可核"))
  }

  @Test func `may have other line ends, a byte order mark and line ends behind it, and nothing else`() throws {
    let html = try SignedPage.report().html
    for same in [
      html.replacing("\n", with: "\r\n"), html.replacing("\n", with: "\r"), "\u{FEFF}" + html, html + "\n\r\n",
    ] {
      #expect(try SignedPage.verdict(same).isSound)
    }
    for other in [html + " ", html + "<!-- -->", " " + html, html.replacing("</p>", with: "</p> ")] {
      #expect(try SignedPage.codes(other) == ["report.altered"])
    }
  }

  @Test func `in JSON may be laid out with blanks, but holds nothing beside its value, and nothing twice`() throws {
    let json = try SignedPage.report().json
    let indented = json.replacing(#","report":"#, with: ",\n  \"report\" : ") + "\r\n"
    #expect(try SignedPage.verdict(indented).isSound)
    let added = json.replacing(#""report":{"#, with: #""report":{"remark":"eligible","#)
    #expect(try SignedPage.codes(added) == ["report.rewritten"])
    let twice = json.replacing(#""version":1,"week""#, with: #""version":1,"version":1,"week""#)
    #expect(try SignedPage.codes(twice) == ["report.rewritten"])
    let blankInside = json.replacing("最低生活保障", with: "最低 生活保障")
    #expect(try SignedPage.codes(blankInside) == ["report.digest", "report.signature"])
  }

  @Test func `in JSON with another figure, digest or verify code is not sound`() throws {
    let json = try SignedPage.report().json
    #expect(try SignedPage.codes(json.replacing("8654321", with: "1654321")) == ["report.digest", "report.signature"])
    let code = try #require(json.firstMatch(of: #/"verifyCode":"(....)-/#)).output.1
    let other = json.replacing("\"verifyCode\":\"\(code)", with: "\"verifyCode\":\"0000")
    #expect(try SignedPage.codes(other) == ["report.verify-code"])
    let digest = try CanonicalReport(SampleReport.value()).digest
    #expect(try SignedPage.codes(json.replacing(digest, with: String(digest.reversed()))).contains("report.digest"))
  }

  @Test func `that is none is refused with a name`() throws {
    let html = try SignedPage.report().html
    let json = try SignedPage.report().json
    let meta = try #require(html.range(of: "<meta name=\"hedui-paper\""))
    let cases: [(String, DiagnosticCode)] = [
      ("", .reportUnreadable), ("核对报告", .reportUnreadable), ("<html></html>", .reportUnreadable),
      (String(json.prefix(2000)), .reportUnreadable), (String(html[..<meta.lowerBound]), .reportUnreadable),
      (String(html[..<html.index(meta.upperBound, offsetBy: 500)]), .reportUnreadable),
      (html.replacing("data-language=\"zh-CN\"", with: "data-language=\"fr\""), .reportUnreadable),
      (json.replacing(#""layout":1"#, with: #""layout":2"#), .reportLayout), (#"{"envelope":{}}"#, .reportUnreadable),
    ]
    for (text, code) in cases {
      let fault = #expect(throws: Reason.self) { try PaperFile(Array(text.utf8)) }
      #expect(fault?.code == code, "\(text.prefix(60))")
    }
    #expect(throws: Reason.self) { try PaperFile([0x3C, 0xFF, 0xFE]) }
  }

  @Test func `made by another version of the program cannot be compared, and is not sound`() throws {
    let html = try SignedPage.report().html
    let form = try #require(html.firstMatch(of: #/data-form="([0-9a-f]{12})"/#)).output.1
    #expect(try SignedPage.codes(html.replacing(form, with: "000000000000")) == ["report.page-form"])
  }
}
