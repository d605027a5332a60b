import EconomyModel
import Pipeline
import Storage
import Testing

import WebApp

/// Somebody who has looked at families 199 times today.
@Suite struct `An alert about many looks` {
  private static let case1 = "/cases/HD-2026-0002"
  private static let today = "2026-11-22"
  private let centre: PageCentre
  private let worker: Browser
  private let auditor: Browser

  init() throws {
    centre = try PageCentre()
    worker = try Browser(centre, as: .caseworker)
    auditor = try Browser(centre, as: .auditor)
    try look(Centre.usualLooks - 1, "the-caseworker")
  }

  private func look(_ times: Int, _ actor: String) throws {
    _ = try centre.centre.store.write { transaction in
      try transaction.countLooks(times, by: actor, on: CivilDate(iso: Self.today))
    }
  }

  private func records() throws -> [AuditRecord] {
    try centre.centre.auditRecords(Centre.AuditQuery(action: "alert"), PageCentre.machine()).records.map(\.record)
  }

  private func acknowledge(_ reason: String, of actor: String = "the-caseworker", on day: String = today)
    -> PageResponse
  {
    auditor.submit("/audit/alerts", ["actor": actor, "day": day, "reason": reason], from: "/audit")
  }

  @Test func `is raised when the usual is passed, once a day, and recorded with the look that did it`() throws {
    _ = worker.get(Self.case1)
    #expect(try records().isEmpty && centre.centre.openLookAlerts().isEmpty, "as many as are usual")
    _ = worker.get(Self.case1)
    let alert = try #require(try centre.centre.openLookAlerts().first)
    #expect(alert.actor == "the-caseworker" && alert.looks == Centre.usualLooks + 1)
    let record = try #require(try records().first)
    #expect(record.actor == "the-caseworker" && record.detail == "the-caseworker \(Self.today)")
    #expect(record.resultCount == Centre.usualLooks + 1 && record.caseNumber.isEmpty)
    _ = worker.get(Self.case1)
    #expect(try records().count == 1)
    #expect(try centre.centre.openLookAlerts().map(\.looks) == [Centre.usualLooks + 2])
    #expect(try centre.centre.verifyAudit().isSound)
  }

  @Test func `counts looks at families alone, and each day anew`() throws {
    for address in ["/worklist", "/request", "/institutions"] { _ = worker.get(address) }
    #expect(try centre.centre.openLookAlerts().isEmpty)
    let next = try centre.centre.store.write { transaction in
      try transaction.countLooks(3, by: "the-caseworker", on: CivilDate(iso: "2026-11-23"))
    }
    #expect(next.looks == 3)
    let before = try centre.centre.store.write { transaction in
      try transaction.countLooks(1, by: "the-caseworker", on: CivilDate(iso: Self.today))
    }
    #expect(before.looks == 4 && before.day.description == "2026-11-23", "a day set back starts nothing anew")
  }

  @Test func `is seen by the auditor and by whoever manages users, without any family`() throws {
    for _ in 1...2 { _ = worker.get(Self.case1) }
    let shown = "the-caseworker 于 \(Self.today) 查看 201 次"
    #expect(auditor.get("/audit").text.contains(shown))
    let users = try Browser(centre, as: .administrator).get("/users").text
    #expect(users.contains(shown) && !users.contains("HD-2026-"))
    #expect(try !Browser(centre, as: .supervisor).get("/review").text.contains(shown))
  }

  @Test func `is acknowledged by an auditor with a reason, once`() throws {
    for _ in 1...2 { _ = worker.get(Self.case1) }
    let empty = acknowledge("  ")
    #expect(empty.status == 422 && empty.text.contains("id=\"alert-\(Self.today)-the-caseworker-reason-error\""))
    let long = acknowledge(String(repeating: "长", count: 501))
    #expect(long.status == 422 && long.text.contains("长长长"), "what was written stays")
    #expect(acknowledge("集中复查周，主管已说明").status == 303)
    #expect(try centre.centre.openLookAlerts().isEmpty)
    #expect(try !Browser(centre, as: .administrator).get("/users").text.contains("201 次"))
    #expect(acknowledge("再说一次").status == 422)
    let query = Centre.AuditQuery(action: "acknowledge")
    let record = try #require(try centre.centre.auditRecords(query, PageCentre.machine()).records.first).record
    #expect(record.actor == "the-auditor" && record.detail == "looks the-caseworker \(Self.today)")
    _ = worker.get(Self.case1)
    #expect(try centre.centre.openLookAlerts().isEmpty && records().count == 1, "of that day it is done")
  }

  @Test func `is not acknowledged by whom it is about, nor where there is none`() throws {
    _ = try centre.centre.store.write { transaction in
      try transaction.raiseAlert(
        "the-auditor", on: CivilDate(iso: Self.today), looks: 300, at: Timestamp(iso: "2026-11-22T08:00:00"))
    }
    #expect(acknowledge("没有问题", of: "the-auditor").status == 422)
    #expect(acknowledge("没有问题", of: "nobody").status == 422)
    #expect(acknowledge("没有问题", on: "<script>").status == 404)
    #expect(try centre.centre.openLookAlerts().count == 1)
  }
}
