import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `Uploaded declarations` {
  private let centre: PageCentre
  private let browser: Browser

  init() throws {
    centre = try PageCentre()
    browser = try Browser(centre, as: .caseworker)
  }

  private func upload(_ files: [(name: String, bytes: [UInt8])]) -> PageResponse {
    browser.upload("/request/upload", files, from: "/request")
  }

  private func upload(_ text: String, _ name: String = "declaration.xml") -> PageResponse {
    upload([(name, Array(text.utf8))])
  }

  /// 中 as GB18030 has it stands in the name.
  private static func chinese(_ declared: String) -> [UInt8] {
    let text = NewFamily.declaration().replacing("encoding=\"UTF-8\"", with: declared)
      .replacing("最低生活保障", with: "SCHEME").replacing("甘棠", with: "NAME")
    return text.utf8.reduce(into: []) { $0.append($1) }.replacing(Array("SCHEME".utf8), with: [0xB5, 0xCD, 0xB1, 0xA3])
      .replacing(Array("NAME".utf8), with: [0xB8, 0xCA, 0xCC, 0xC4])
  }

  @Test func `of one family are asked about at once, whichever of the three forms they have`() throws {
    let xml = upload(NewFamily.declaration())
    #expect(xml.status == 200 && xml.text.contains("HD-2026-7002：报告已制作"), "\(NewFamily.faults(in: xml))")
    let json = """
      {"declarations":[{"caseNumber":"HD-2026-7003","scheme":"临时救助","region":"990102","appliedOn":"2026-11-02",
      "asOf":"2026-10-31","members":[{"name":"甘棠","document":"990102197102110139","relation":"01"}]}]}
      """
    #expect(upload(json, "family.json").text.contains("HD-2026-7003：报告已制作"))
    let members =
      "核对编号,救助类型,行政区划代码,申请日期,申报数据日期,姓名,证件号码,与申请人关系\r\n"
      + "HD-2026-7004,低保,990102,2026-11-02,2026-10-31,甘棠,990102197102110139,本人\r\n"
    let papers =
      "授权书编号,核对编号,姓名,证件号码,签字方式,生效日期\r\n"
      + "SQ-7004,HD-2026-7004,甘棠,990102197102110139,本人,2026-11-02\r\n"
    let csv = upload([("a.csv", Array(members.utf8)), ("a.csv", Array(papers.utf8))])
    #expect(csv.text.contains("HD-2026-7004：报告已制作"), "\(NewFamily.faults(in: csv))")
  }

  @Test func `may be in GB18030 when they say so, and are refused when they do not`() throws {
    let said = upload([("gb.xml", Self.chinese("encoding=\"GB18030\""))])
    #expect(said.status == 200 && said.text.contains("HD-2026-7002：报告已制作"), "\(NewFamily.faults(in: said))")
    #expect(browser.get("/cases/HD-2026-7002").text.contains("甘棠"))
    let unsaid = upload([("gb.xml", Self.chinese("encoding=\"UTF-8\""))])
    #expect(unsaid.status == 422 && unsaid.text.contains("gb.xml：编码与声明不符"), "\(NewFamily.faults(in: unsaid))")
  }

  @Test func `that are hostile or broken are refused beside the field, in the reader's words`() throws {
    let entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    let two = NewFamily.declaration().replacing("</Declarations>", with: "")
    let second = NewFamily.declaration("HD-2026-7005").split(separator: "<Declarations>").last.map(String.init) ?? ""
    let bad: [(text: String, name: String, words: String)] = [
      (NewFamily.declaration(before: entity), "xxe.xml", "不接受DOCTYPE（xml.doctype）"),
      (NewFamily.declaration(before: "<!DOCTYPE d>"), "dtd.xml", "不接受DOCTYPE"),
      (two + second, "two.xml", "request.several-families"), ("", "empty.xml", "file.empty"),
      ("PK\u{3}\u{4}", "book.xlsx", "file.not-text"),
      ("{\"declarations\":[", "cut.json", "accept.json-malformed"), ("姓名,年龄\r\n甘棠,55\r\n", "odd.csv", "无法识别的申报文件"),
      (NewFamily.declaration().replacing("0139\"", with: "0133\""), "id.xml", "证件号码校验位不对（id.check-digit）"),
      (NewFamily.declaration(region: "110101"), "far.xml", "不在您的辖区内"),
    ]
    for (text, name, words) in bad {
      let answer = upload(text, name)
      #expect(answer.status == 422, "\(name)")
      #expect(answer.text.contains("id=\"files-error\"") && answer.text.contains("href=\"#files\""), "\(name)")
      #expect(answer.text.contains(words), "\(name) \(NewFamily.faults(in: answer))")
      #expect(!answer.text.contains("990102197102110139") && !answer.text.contains("root:"), "\(name)")
    }
    #expect(browser.get("/cases/HD-2026-7002").status == 404)
  }

  @Test func `of several families are refused as a whole`() throws {
    let files = [
      ("a.xml", Array(NewFamily.declaration().utf8)), ("b.xml", Array(NewFamily.declaration("HD-2026-7005").utf8)),
    ]
    let answer = upload(files)
    #expect(answer.status == 422 && answer.text.contains("单户核对请求含多个家庭（request.several-families）"))
    #expect(browser.get("/cases/HD-2026-7002").status == 404 && browser.get("/cases/HD-2026-7005").status == 404)
  }

  @Test func `that are none or too large are refused before they are read`() throws {
    #expect(upload("", "a; b\u{20}.xml").text.contains("a; b .xml：文件为空"))
    #expect(upload([]).text.contains("请选择申报文件"))
    let large = upload([("large.csv", [UInt8](repeating: 0x41, count: 10 * 1024 * 1024 + 1))])
    #expect(large.status == 422 && large.text.contains("large.csv 超过 10 MB"))
    let script = upload("", "<script>x</script>.xml")
    #expect(script.status == 422 && !script.text.contains("<script>"))
  }
}
