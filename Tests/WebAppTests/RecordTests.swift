import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `The record of who looked` {
  private let centre: PageCentre

  init() throws { centre = try PageCentre() }

  private func newest() throws -> AuditRecord {
    try #require(try centre.centre.auditRecords(Centre.AuditQuery(), PageCentre.machine()).records.first).record
  }

  @Test func `grows with every page that shows something of a family`() throws {
    let browser = try Browser(centre, as: .supervisor)
    for address in [
      "/worklist", "/cases/HD-2026-0002", "/cases/HD-2026-0002/items/BK01", "/cases/HD-2026-0002/report",
      "/cases/HD-2026-0002/paper", "/cases/HD-2026-0002/issue", "/review",
    ] {
      let before = try centre.auditCount()
      #expect(browser.get(address).status == 200, "\(address)")
      #expect(try centre.auditCount() > before, "\(address)")
    }
  }

  @Test func `names the user, the role, the purpose and where the request came from`() throws {
    let browser = try Browser(centre, as: .caseworker)
    let fields = ["purpose": "核对户主账号", "line": "0"]
    let page = browser.submit("/cases/HD-2026-0002/items/BK01", fields, from: "/cases/HD-2026-0002/items/BK01")
    #expect(page.status == 200)
    let record = try newest()
    #expect(record.actor == "the-caseworker" && record.role == "caseworker" && record.client == "127.0.0.1")
    #expect(record.action == "unmask" && record.purpose == "核对户主账号" && record.caseNumber == "HD-2026-0002")
  }

  @Test func `keeps a row masked without a purpose`() throws {
    let browser = try Browser(centre, as: .caseworker)
    let address = "/cases/HD-2026-0002/items/BK01"
    let page = browser.submit(address, ["purpose": " a ", "line": "0"], from: address)
    #expect(page.status == 422 && !page.text.contains("unmasked"))
    #expect(try newest().action == "explain")
  }

  @Test func `stays whole`() throws {
    let browser = try Browser(centre, as: .auditor)
    let page = browser.submit("/audit/verify", [:], from: "/audit")
    #expect(page.status == 200 && page.text.contains("完整"))
  }
}
