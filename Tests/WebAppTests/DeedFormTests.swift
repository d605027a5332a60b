import Casework
import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `What happens in a settled case` {
  private static let page = CommittedFamily.page
  private let centre: PageCentre
  private let worker: Browser
  private let supervisor: Browser

  init() throws {
    centre = try PageCentre()
    try CommittedFamily.settle(in: centre)
    worker = try Browser(centre, as: .caseworker)
    supervisor = try Browser(centre, as: .supervisor)
  }

  private func course() throws -> CommittedCase { try #require(try CommittedFamily.file(in: centre)).course }

  private func send(
    _ form: String, _ fields: [String: String], by browser: Browser? = nil, paper: Bool = false
  ) -> PageResponse {
    let papers = paper ? [(name: "材料.pdf", bytes: CommittedFamily.pdf)] : []
    return (browser ?? worker).upload("\(Self.page)/\(form)", papers, as: "attachments", fields, from: Self.page)
  }

  private func waiting() throws -> String {
    let text = supervisor.get(Self.page).text
    return String(try #require(text.firstMatch(of: #/commitment\/decide\?deed=([\w.-]+)"/#)).output.1)
  }

  private func decide(_ verdict: String, _ reason: String, by browser: Browser? = nil) throws -> PageResponse {
    let fields = ["deed": try waiting(), "verdict": verdict, "rationale": reason]
    return send("decide", fields, by: browser ?? supervisor)
  }

  @Test func `the letter is served, objected to, and the objection decided by another person`() throws {
    let served = ["about": "settlement", "servedOn": "2026-11-22", "how": "in-person"]
    #expect(send("served", served).status == 303)
    #expect(try course().settlementNotice != nil)
    let said = ["against": "settlement", "person": "m1", "receivedOn": "2026-11-22"]
    let empty = send("object", said)
    #expect(empty.status == 422 && empty.text.contains("id=\"text-error\""))
    let text = "不认可<b>存款</b>\"数额\""
    #expect(send("object", said.merging(["text": text]) { $1 }).status == 303)
    let page = worker.get(Self.page).text
    #expect(page.contains("不认可&lt;b&gt;存款&lt;/b&gt;") && !page.contains("<b>存款"))
    #expect(page.contains("由您登记，须由他人决定"))
    let form = supervisor.get("\(Self.page)/decide?deed=\(try waiting())")
    #expect(form.status == 200 && form.text.contains("决定异议") && form.text.contains("&lt;b&gt;"))
    #expect(try decide("accept", "").status == 422)
    #expect(try decide("", "再看").status == 422)
    #expect(try decide("accept", "重新核对存款").status == 303)
    #expect(try course().state == .followUpDue)
    #expect(supervisor.get("\(Self.page)/decide?deed=99").status == 404)
  }

  @Test func `the letter is printed in both languages, and the record says so`() throws {
    let address = Self.page + "/letter?about=settlement"
    let letter = worker.get(address)
    #expect(letter.status == 200 && letter.text.contains("据实调整") && letter.text.contains("HD-2026-0002"))
    #expect(letter.text.wholeIdentityNumber == nil)
    #expect(worker.get(Self.page).text.contains("href=\"\(address)\""))
    _ = worker.get("/language?to=en&next=/followup")
    #expect(worker.get(address).text.contains("lang=\"en\""))
    let query = Centre.AuditQuery(action: "print")
    let record = try #require(try centre.centre.auditRecords(query, PageCentre.machine()).records.first).record
    #expect(record.actor == "the-caseworker" && record.detail == "letter settlement")
    for none in ["nothing", ""] { #expect(worker.get("\(Self.page)/letter?about=\(none)").status == 404) }
    #expect(worker.get(Self.page + "/letter?about=ending").status == 409, "nothing ended")
    #expect(worker.get("/cases/HD-2026-0003/commitment/letter?about=settlement").status == 404)
  }

  @Test func `an objection before there was anything to object to is refused with its days`() throws {
    let fields = ["against": "settlement", "person": "m1", "receivedOn": "2026-11-01", "text": "不认可"]
    let page = send("object", fields)
    #expect(page.status == 409 && page.text.contains("2026-11-22") && page.text.contains("case.deed-day"))
    #expect(page.text.contains("value=\"2026-11-01\""))
  }

  @Test func `a rebuttal takes a paper, and a second person's yes reopens the case`() throws {
    let fields = ["item": "BK01", "kind": "disowned-account", "person": "m1", "text": "非本人账户，银行已出证明"]
    let bare = send("rebut", fields)
    #expect(bare.status == 422 && bare.text.contains("id=\"attachments-error\""))
    let money = fields.merging(["kind": "compensation"]) { $1 }
    let unnamed = send("rebut", money, paper: true)
    #expect(unnamed.status == 422 && unnamed.text.contains("id=\"provenance-error\""))
    #expect(send("rebut", fields, paper: true).status == 303)
    let deed = try waiting()
    #expect(deed.hasPrefix("note-"))
    #expect(supervisor.get("/cases/HD-2026-0002").text.contains("\(Self.page)/decide?deed=\(deed)"))
    #expect(try decide("accept", "银行证明属实").status == 303)
    #expect(try course().state == .followUpDue && course().rebuttedItems == [ItemCode("BK01")])
    #expect(worker.get(Self.page + "/settle").text.contains("反证成立"))
  }

  @Test func `a change of the household ends what was signed, and both pages say so`() throws {
    let fields = ["kind": "birth", "source": "reported", "happenedOn": "2026-11-22"]
    #expect(send("change", fields).text.contains("id=\"persons-error\""))
    let known = send("change", fields.merging(["persons": "m1"]) { $1 })
    #expect(known.status == 409 && known.text.contains("家庭成员不符"))
    #expect(send("change", fields.merging(["persons": "m9"]) { $1 }).status == 303)
    #expect(try course().staleSince != nil && course().members.contains("m9"))
    for page in [Self.page, "/cases/HD-2026-0002"] {
      #expect(worker.get(page).text.contains("须由家庭重新授权"), "\(page)")
    }
    let renewed = send("renew", ["number": "A-0", "signedOn": "2026-11-22"], paper: true)
    #expect(renewed.status == 409 && renewed.text.contains("请先接收新的授权书"))
  }

  @Test func `a death takes a paper, and is of a member`() throws {
    #expect(send("death", ["person": "m1", "diedOn": "2026-11-21"]).text.contains("id=\"attachments-error\""))
    #expect(send("death", ["person": "o9", "diedOn": "2026-11-21"], paper: true).status == 422)
    #expect(send("death", ["person": "m1", "diedOn": "2026-11-21"], paper: true).status == 303)
    #expect(try course().dead == ["m1"])
  }

  @Test func `a case is suspended and goes on`() throws {
    #expect(send("suspend", ["missing": "缺户籍证明"]).status == 303)
    #expect(try course().state == .suspended)
    #expect(worker.get(Self.page).text.contains("恢复办理"))
    #expect(send("served", ["about": "settlement", "servedOn": "2026-11-22", "how": "post"]).status == 409)
    #expect(send("resume", [:]).status == 303)
    #expect(try course().state == .adjusted)
  }

  @Test func `every form is there for its role, offered or not`() throws {
    for route in Route.all where route.path.hasPrefix("/cases/{case}/commitment/") && route.method == .get {
      let path = route.path.replacing("{case}", with: CommittedFamily.number)
      if path.contains("{") || path.hasSuffix("/decide") || path.hasSuffix("/letter") { continue }
      let browser = route.access.admits(.caseworker) ? worker : supervisor
      let page = browser.get(path)
      #expect(page.status == 200, "\(path)")
      #expect(page.text.firstMatch(of: #/>(?:deed|deedField|deedHint)-/#) == nil, "\(path) lacks a word")
    }
  }
}
