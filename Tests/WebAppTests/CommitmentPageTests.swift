import Casework
import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `A commitment case` {
  private static let page = CommittedFamily.page
  private let centre: PageCentre
  private let worker: Browser
  private let supervisor: Browser

  init() throws {
    centre = try PageCentre()
    worker = try Browser(centre, as: .caseworker)
    supervisor = try Browser(centre, as: .supervisor)
  }

  private func course() throws -> CommittedCase { try #require(try CommittedFamily.file(in: centre)).course }

  private func send(
    _ form: String, _ fields: [String: String], by browser: Browser? = nil, paper: Bool = false
  ) -> PageResponse {
    let papers = paper ? [(name: "材料.pdf", bytes: CommittedFamily.pdf)] : []
    return (browser ?? worker).upload(
      "\(Self.page)/\(form)", papers, as: "attachments", fields, from: Self.page)
  }

  @Test func `of a family without one says so, and leads whoever may to its opening`() {
    let page = worker.get(Self.page)
    #expect(page.status == 200 && page.text.contains("\(Self.page)/open"))
    #expect(!supervisor.get(Self.page).text.contains("\(Self.page)/open"))
    #expect(worker.get(Self.page + "/pay").status == 404)
  }

  @Test func `is approved by a second person, on a form that keeps to what may be done`() throws {
    try CommittedFamily.open(in: centre)
    #expect(worker.get(Self.page + "/approve").status == 404)
    let page = supervisor.get(Self.page).text
    #expect(page.contains("\(Self.page)/approve") && !page.contains("\(Self.page)/pay\""))
    let late = send("approve", ["enrolledOn": "2026-12-01"], by: supervisor)
    #expect(late.status == 409 && late.text.contains("日期不合理") && late.text.contains("2026-11-22"))
    #expect(late.text.contains("value=\"2026-12-01\""))
    #expect(send("approve", ["enrolledOn": "2026-11-22"], by: supervisor).status == 303)
    #expect(try course().state == .provisional)
    #expect(worker.get(Self.page).text.contains("\(Self.page)/pay"))
    #expect(supervisor.get(Self.page + "/approve").text.contains("案件目前的状态不能办理此事项"))
  }

  @Test func `is not approved by whoever opened it under another name`() throws {
    try CommittedFamily.open(in: centre)
    let account = try UserAccount(
      name: UserName("other-name"), fullName: "", role: .supervisor, regions: RegionScope("9901"),
      login: PageCentre.name(of: .caseworker))
    try centre.centre.add(account, password: PageCentre.password, PageCentre.machine())
    let other = Browser(centre)
    _ = other.signIn("other-name", PageCentre.password)
    #expect(other.get(Self.page).text.contains("本案由您开案"))
    let refused = send("approve", ["enrolledOn": "2026-11-22"], by: other)
    #expect(refused.status == 409 && refused.text.contains("审核人不得为经办人"))
    #expect(try course().state == .committed)
  }

  @Test func `keeps its money month by month, and refuses a reference twice`() throws {
    try CommittedFamily.makeDue(in: centre)
    let payment = ["month": "2026-11", "amount": "1,200.00", "reference": "P-1"]
    #expect(send("pay", payment).status == 303)
    let again = send("pay", payment)
    #expect(again.status == 409 && again.text.contains("凭证号缺失或重复"))
    #expect(send("pay", ["month": "11/2026", "amount": "-5", "reference": ""]).status == 422)
    #expect(send("due", ["month": "2026-11", "amount": "1000", "basis": "测算表"]).status == 303)
    let page = worker.get(Self.page).text
    for figure in ["1,200.00", "1,000.00", "200.00", "测算表"] { #expect(page.contains(figure), "\(figure)") }
    #expect(page.contains("\(Self.page)/repay"), "something is outstanding now")
    #expect(try course().ledger.outstanding == Fen(20_000))
  }

  @Test func `opens its papers for a purpose that stands in the record`() throws {
    try CommittedFamily.open(in: centre)
    let found = worker.get(Self.page).text.firstMatch(of: #/href="([^"]*\/deeds\/1\/papers\/[0-9a-f]{64})"/#)
    let address = String(try #require(found).output.1)
    let page = supervisor.get(address)
    #expect(page.status == 200 && page.text.contains("承诺书.pdf") && !page.text.contains("marker"))
    #expect(supervisor.submit(address, ["purpose": "x"], from: "/password").status == 422)
    let opened = supervisor.submit(address, ["purpose": "核对承诺书签字"], from: "/password")
    #expect(opened.body == CommittedFamily.pdf && opened.header("Content-Type") == "application/pdf")
    let query = Centre.AuditQuery(action: "open-paper")
    let record = try #require(try centre.centre.auditRecords(query, PageCentre.machine()).records.first).record
    #expect(record.purpose == "核对承诺书签字" && record.detail.hasPrefix("deed 1 "))
    #expect(worker.get(address.replacing("/deeds/1/", with: "/deeds/2/")).status == 404)
    #expect(worker.get(address.replacing("0002", with: "0003")).status == 404)
  }

  @Test func `speaks English to whoever asks`() throws {
    try CommittedFamily.makeDue(in: centre)
    _ = worker.get("/language?to=en&next=/followup")
    let page = worker.get(Self.page).text
    #expect(page.contains("lang=\"en\"") && page.contains("follow-up due") && page.contains("What it waits for"))
    #expect(worker.get(Self.page + "/settle").text.contains("Promised and found"))
    #expect(worker.get("/followup").text.contains("settlement"))
  }
}
