import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `A family's page` {
  private let centre: PageCentre
  private static let case1 = "/cases/HD-2026-0002"

  init() throws { centre = try PageCentre() }

  @Test func `shows what was declared and verified, and the row a figure rests on, masked`() throws {
    let text = try Browser(centre, as: .caseworker).get(Self.case1).text
    for word in ["申报", "核实", "差额", "结论", "依据", "少报", "核对覆盖情况", "**"] { #expect(text.contains(word), "\(word)") }
    #expect(text.firstMatch(of: #/99\d{16}/#) == nil)
  }

  @Test func `speaks English to whoever asks`() throws {
    let browser = try Browser(centre, as: .caseworker)
    #expect(browser.get("/language?to=en&next=/worklist").header("Location") == "/worklist")
    let text = browser.get(Self.case1).text
    #expect(text.contains("lang=\"en\"") && text.contains("under-declared"))
  }

  @Test func `takes an explanation, which another person decides on`() throws {
    let worker = try Browser(centre, as: .caseworker)
    let empty = worker.submit(
      Self.case1 + "/notes", ["item": "BK01", "kind": "explanation", "text": "  "], from: Self.case1)
    #expect(empty.status == 422 && empty.text.contains("说明内容为空"))
    let fields = ["item": "BK01", "kind": "explanation", "text": "卖粮收入，暂存", "papers": "收据 2 张"]
    #expect(worker.submit(Self.case1 + "/notes", fields, from: Self.case1).status == 303)
    #expect(worker.get(Self.case1).text.contains("卖粮收入，暂存"))

    let supervisor = try Browser(centre, as: .supervisor)
    let note = Self.case1 + "/notes/1"
    #expect(supervisor.submit(note, ["verdict": "accept", "reason": ""], from: note).status == 422)
    #expect(supervisor.submit(note, ["verdict": "accept", "reason": "收据相符"], from: note).status == 303)
    #expect(supervisor.get(Self.case1).text.contains("已采纳"))
    #expect(supervisor.submit(note, ["verdict": "refuse", "reason": "再看"], from: Self.case1).status == 409)
  }

  @Test func `is issued by a second person who has looked at what is signed`() throws {
    let supervisor = try Browser(centre, as: .supervisor)
    let issue = Self.case1 + "/issue"
    let page = supervisor.get(issue)
    let digest = try #require(page.text.firstMatch(of: #/name="digest" value="([0-9a-f]{64})"/#)).output.1
    #expect(supervisor.submit(issue, ["digest": String(digest)], from: issue).status == 422)
    let other = ["digest": String(repeating: "0", count: 64), "confirmed": "1"]
    #expect(supervisor.submit(issue, other, from: issue).status == 409)
    let right = ["digest": String(digest), "confirmed": "1"]
    #expect(supervisor.submit(issue, right, from: issue).status == 303)
    #expect(supervisor.get(Self.case1).text.contains("已签发"))
  }

  @Test func `is not issued by whoever prepared it, under whichever name`() throws {
    let name = try UserName("sv-2")
    try centre.centre.add(
      UserAccount(name: name, fullName: "", role: .supervisor, regions: RegionScope("99"), login: "operator-1"),
      password: PageCentre.password, PageCentre.machine())
    let browser = Browser(centre)
    _ = browser.signIn("sv-2", PageCentre.password)
    let page = browser.get(Self.case1 + "/issue")
    #expect(page.text.contains("须由他人签发") && !page.text.contains("name=\"digest\""))
    let digest = try centre.centre.report(
      ReportWanted(caseText: "HD-2026-0002"), use: .view("json"), PageCentre.machine()
    ).envelope.digest
    let answer = browser.submit(
      Self.case1 + "/issue", ["digest": digest, "confirmed": "1"], from: "/password")
    #expect(answer.status == 409)
  }

  @Test func `counts each print`() throws {
    let browser = try Browser(centre, as: .caseworker)
    #expect(browser.submit(Self.case1 + "/print", [:], from: Self.case1).text.contains("第1次打印"))
    #expect(browser.submit(Self.case1 + "/print", [:], from: Self.case1).text.contains("第2次打印"))
  }
}
