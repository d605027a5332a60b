import Casework
import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `Settling a commitment` {
  private static let settle = CommittedFamily.page + "/settle"
  private let centre: PageCentre
  private let worker: Browser
  private let supervisor: Browser

  init() throws {
    centre = try PageCentre()
    try CommittedFamily.makeDue(in: centre)
    worker = try Browser(centre, as: .caseworker)
    supervisor = try Browser(centre, as: .supervisor)
  }

  private func course() throws -> CommittedCase { try #require(try CommittedFamily.file(in: centre)).course }

  private func seen() throws -> String {
    String(try #require(worker.get(Self.settle).text.firstMatch(of: #/name="seen" value="([0-9a-f]{64})"/#)).output.1)
  }

  private func propose(_ outcome: String, _ rationale: String, _ more: [String: String] = [:]) throws -> PageResponse {
    let fields = ["outcome": outcome, "rationale": rationale, "seen": try seen()].merging(more) { _, new in new }
    return worker.upload(Self.settle, [], as: "attachments", fields, from: Self.settle)
  }

  @Test func `shows promise and find side by side, and never more than advice`() throws {
    #expect(try course().state == .followUpDue)
    let page = worker.get(Self.settle).text
    for word in ["银行存款", "不利于家庭", "数据提示", "承诺与核实", "差异不等于欺骗"] { #expect(page.contains(word), "\(word)") }
    #expect(!page.contains("/settle/decide") && !supervisor.get(Self.settle).text.contains("name=\"seen\""))
  }

  @Test func `is proposed by one person and decided by another`() throws {
    #expect(try propose("adjusted", "存款多于承诺，据实调整").status == 303)
    #expect(worker.get(Self.settle).text.contains("须由他人决定"))
    #expect(worker.get(CommittedFamily.page).text.contains("由您登记，须由他人决定"))
    #expect(supervisor.get(CommittedFamily.page).text.contains("href=\"\(Self.settle)\""))
    let returned = supervisor.submit(
      Self.settle + "/decide", ["outcome": "adjusted", "verdict": "return", "rationale": ""], from: Self.settle)
    #expect(returned.status == 422 && returned.text.contains("id=\"rationale-error\""))
    let decided = supervisor.submit(
      Self.settle + "/decide", ["outcome": "adjusted", "verdict": "accept", "rationale": ""], from: Self.settle)
    #expect(decided.status == 303)
    #expect(try course().state == .adjusted)
    let page = worker.get(CommittedFamily.page).text
    #expect(page.contains("据实调整") && page.contains("存款多于承诺"))
    let actions = try centre.centre.auditRecords(Centre.AuditQuery(action: "deed"), PageCentre.machine()).records
    let details = actions.map(\.record.detail)
    #expect(details.contains { $0.hasSuffix("settlement-proposed") })
    #expect(details.contains { $0.hasSuffix("settlement-decided") })
  }

  @Test func `is returned with a reason`() throws {
    #expect(try propose("adjusted", "据实调整").status == 303)
    let returned = supervisor.submit(
      Self.settle + "/decide", ["outcome": "adjusted", "verdict": "return", "rationale": "请补充说明"],
      from: Self.settle)
    #expect(returned.status == 303)
    #expect(try course().proposal == nil && course().state == .followUpDue)
  }

  @Test func `needs a reason to confirm against the figures, and says so beside its field`() throws {
    let page = try propose("confirmed", "")
    #expect(page.status == 422 && page.text.contains("id=\"rationale-error\"") && page.text.contains("未填写理由"))
    #expect(page.text.contains("value=\"confirmed\" selected"))
    #expect(try course().proposal == nil)
  }

  @Test func `never revokes on a difference`() throws {
    let page = try propose("revoked-deceit", "差额大")
    #expect(page.status == 409 && page.text.contains("欺骗未经认定") && page.text.contains("差异不是欺骗"))
  }

  @Test func `rests on what was looked at`() throws {
    let page = try propose("adjusted", "据实调整", ["seen": String(repeating: "0", count: 64)])
    #expect(page.status == 409 && page.text.contains("请重新查看"))
    #expect(try course().proposal == nil)
  }

  @Test func `takes what was due a month with its basis or not at all`() throws {
    let page = try propose("adjusted", "据实调整", ["before": "1200", "after": "x"])
    #expect(page.status == 422)
    for field in ["after", "monthly-basis"] { #expect(page.text.contains("id=\"\(field)-error\""), "\(field)") }
    #expect(try propose("adjusted", "据实调整", ["before": "1200", "after": "900", "monthly-basis": "测算表"]).status == 303)
    #expect(try course().proposal?.draft.settlement.monthly?.after == Fen(90_000))
  }
}
