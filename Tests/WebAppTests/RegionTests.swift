import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `A family outside one's regions` {
  private let centre: PageCentre
  private let stranger: Browser

  init() throws {
    centre = try PageCentre()
    try centre.centre.add(
      UserAccount(
        name: UserName("far-away"), fullName: "", role: .caseworker, regions: RegionScope("110101")),
      password: PageCentre.password, PageCentre.machine())
    stranger = Browser(centre)
    _ = stranger.signIn("far-away", PageCentre.password)
  }

  @Test func `is not there at any address, and looks like one that never was`() {
    for address in [
      "/cases/HD-2026-0002", "/cases/HD-2026-0002/items/BK01", "/cases/HD-2026-0002/report",
      "/cases/HD-2026-0002/paper",
    ] {
      let foreign = stranger.get(address)
      let unknown = stranger.get(address.replacing("0002", with: "9999"))
      #expect(foreign.status == 404 && unknown.status == 404)
      #expect(foreign.text.replacing("0002", with: "9999") == unknown.text)
    }
  }

  @Test func `takes no note, no print and no look at a row`() {
    let token = Browser.token(in: stranger.get("/password"))
    let case1 = "/cases/HD-2026-0002"
    #expect(
      stranger.post(case1 + "/notes", ["item": "BK01", "kind": "explanation", "text": "x"], token: token).status == 404)
    #expect(stranger.post(case1 + "/print", [:], token: token).status == 404)
    #expect(stranger.post(case1 + "/items/BK01", ["purpose": "look at it", "line": "0"], token: token).status == 404)
  }

  @Test func `stands in no worklist and is found by no number`() throws {
    let page = stranger.get("/worklist")
    #expect(page.status == 200 && !page.text.contains("HD-2026-"))
    let number = try #require(
      centre.centre.caseFile(ReportWanted(caseText: "HD-2026-0002"), PageCentre.machine()).request.members.first)
    let found = stranger.submit(
      "/worklist/find", ["number": number.person.document.matchingKey], from: "/worklist")
    #expect(found.status == 200 && !found.text.contains("HD-2026-0002"))
    let own = try Browser(centre, as: .caseworker)
    let answer = own.submit("/worklist/find", ["number": number.person.document.matchingKey], from: "/worklist")
    #expect(answer.header("Location") == "/cases/HD-2026-0002")
  }
}
