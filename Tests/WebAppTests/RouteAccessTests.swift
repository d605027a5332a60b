import EconomyModel
import Testing

import WebApp

/// Who may come to which address, written out: what the code says is held against this.
@Suite struct `Every role at every address` {
  private static let case1 = "HD-2026-0002"

  /// Nobody, then each role; the addresses with their example parts.
  private static let table: [(route: String, roles: Set<UserRole>)] = [
    ("GET /", Set(UserRole.allCases)),
    ("POST /sign-out", Set(UserRole.allCases)),
    ("GET /password", Set(UserRole.allCases)),
    ("POST /password", Set(UserRole.allCases)),
    ("GET /worklist", [.caseworker, .supervisor]),
    ("POST /worklist/find", [.caseworker, .supervisor]),
    ("GET /request", [.caseworker]),
    ("POST /request", [.caseworker]),
    ("POST /request/confirm", [.caseworker]),
    ("POST /request/upload", [.caseworker]),
    ("POST /cases/{case}/request", [.caseworker]),
    ("GET /cases/{case}", [.caseworker, .supervisor]),
    ("GET /cases/{case}/items/{item}", [.caseworker, .supervisor]),
    ("POST /cases/{case}/items/{item}", [.caseworker, .supervisor]),
    ("POST /cases/{case}/notes", [.caseworker]),
    ("GET /cases/{case}/notes/{note}", [.supervisor]),
    ("POST /cases/{case}/notes/{note}", [.supervisor]),
    ("GET /cases/{case}/notes/{note}/papers/{paper}", [.caseworker, .supervisor]),
    ("POST /cases/{case}/notes/{note}/papers/{paper}", [.caseworker, .supervisor]),
    ("GET /cases/{case}/report", [.caseworker, .supervisor]),
    ("GET /cases/{case}/paper", [.caseworker, .supervisor]),
    ("POST /cases/{case}/print", [.caseworker, .supervisor]),
    ("POST /cases/{case}/notice", [.caseworker, .supervisor]),
    ("GET /cases/{case}/issue", [.supervisor]),
    ("POST /cases/{case}/issue", [.supervisor]),
    ("GET /followup", [.caseworker, .supervisor]),
    ("GET /cases/{case}/commitment", [.caseworker, .supervisor]),
    ("GET /cases/{case}/commitment/open", [.caseworker]),
    ("POST /cases/{case}/commitment/open", [.caseworker]),
    ("GET /cases/{case}/commitment/settle", [.caseworker, .supervisor]),
    ("POST /cases/{case}/commitment/settle", [.caseworker]),
    ("POST /cases/{case}/commitment/settle/decide", [.supervisor]),
    ("GET /cases/{case}/commitment/letter", [.caseworker, .supervisor]),
    ("GET /cases/{case}/commitment/deeds/{deed}/papers/{paper}", [.caseworker, .supervisor]),
    ("POST /cases/{case}/commitment/deeds/{deed}/papers/{paper}", [.caseworker, .supervisor]),
    ("GET /cases/{case}/commitment/publicity", [.caseworker]),
    ("POST /cases/{case}/commitment/publicity", [.caseworker]),
    ("GET /cases/{case}/commitment/publicity-objection", [.caseworker]),
    ("POST /cases/{case}/commitment/publicity-objection", [.caseworker]),
    ("GET /cases/{case}/commitment/publicity-end", [.caseworker]),
    ("POST /cases/{case}/commitment/publicity-end", [.caseworker]),
    ("GET /cases/{case}/commitment/escalate", [.caseworker]),
    ("POST /cases/{case}/commitment/escalate", [.caseworker]),
    ("GET /cases/{case}/commitment/pay", [.caseworker]),
    ("POST /cases/{case}/commitment/pay", [.caseworker]),
    ("GET /cases/{case}/commitment/correct", [.caseworker]),
    ("POST /cases/{case}/commitment/correct", [.caseworker]),
    ("GET /cases/{case}/commitment/due", [.caseworker]),
    ("POST /cases/{case}/commitment/due", [.caseworker]),
    ("GET /cases/{case}/commitment/repay", [.caseworker]),
    ("POST /cases/{case}/commitment/repay", [.caseworker]),
    ("GET /cases/{case}/commitment/give-back", [.caseworker]),
    ("POST /cases/{case}/commitment/give-back", [.caseworker]),
    ("GET /cases/{case}/commitment/waive", [.caseworker]),
    ("POST /cases/{case}/commitment/waive", [.caseworker]),
    ("GET /cases/{case}/commitment/check", [.caseworker]),
    ("POST /cases/{case}/commitment/check", [.caseworker]),
    ("GET /cases/{case}/commitment/chase", [.caseworker]),
    ("POST /cases/{case}/commitment/chase", [.caseworker]),
    ("GET /cases/{case}/commitment/extend", [.caseworker]),
    ("POST /cases/{case}/commitment/extend", [.caseworker]),
    ("GET /cases/{case}/commitment/deceit", [.caseworker]),
    ("POST /cases/{case}/commitment/deceit", [.caseworker]),
    ("GET /cases/{case}/commitment/served", [.caseworker]),
    ("POST /cases/{case}/commitment/served", [.caseworker]),
    ("GET /cases/{case}/commitment/object", [.caseworker]),
    ("POST /cases/{case}/commitment/object", [.caseworker]),
    ("GET /cases/{case}/commitment/rebut", [.caseworker]),
    ("POST /cases/{case}/commitment/rebut", [.caseworker]),
    ("GET /cases/{case}/commitment/change", [.caseworker]),
    ("POST /cases/{case}/commitment/change", [.caseworker]),
    ("GET /cases/{case}/commitment/death", [.caseworker]),
    ("POST /cases/{case}/commitment/death", [.caseworker]),
    ("GET /cases/{case}/commitment/renew", [.caseworker]),
    ("POST /cases/{case}/commitment/renew", [.caseworker]),
    ("GET /cases/{case}/commitment/card", [.caseworker]),
    ("POST /cases/{case}/commitment/card", [.caseworker]),
    ("GET /cases/{case}/commitment/survey", [.caseworker]),
    ("POST /cases/{case}/commitment/survey", [.caseworker]),
    ("GET /cases/{case}/commitment/suspend", [.caseworker]),
    ("POST /cases/{case}/commitment/suspend", [.caseworker]),
    ("GET /cases/{case}/commitment/resume", [.caseworker]),
    ("POST /cases/{case}/commitment/resume", [.caseworker]),
    ("GET /cases/{case}/commitment/withdraw", [.caseworker]),
    ("POST /cases/{case}/commitment/withdraw", [.caseworker]),
    ("GET /cases/{case}/commitment/consequence", [.caseworker]),
    ("POST /cases/{case}/commitment/consequence", [.caseworker]),
    ("GET /cases/{case}/commitment/export", [.caseworker]),
    ("POST /cases/{case}/commitment/export", [.caseworker]),
    ("GET /cases/{case}/commitment/take-back", [.caseworker]),
    ("POST /cases/{case}/commitment/take-back", [.caseworker]),
    ("GET /cases/{case}/commitment/repair", [.caseworker]),
    ("POST /cases/{case}/commitment/repair", [.caseworker]),
    ("GET /cases/{case}/commitment/note", [.caseworker]),
    ("POST /cases/{case}/commitment/note", [.caseworker]),
    ("GET /cases/{case}/commitment/approve", [.supervisor]),
    ("POST /cases/{case}/commitment/approve", [.supervisor]),
    ("GET /cases/{case}/commitment/refuse", [.supervisor]),
    ("POST /cases/{case}/commitment/refuse", [.supervisor]),
    ("GET /cases/{case}/commitment/decide", [.supervisor]),
    ("POST /cases/{case}/commitment/decide", [.supervisor]),
    ("GET /review", [.supervisor]),
    ("POST /review/rows", [.supervisor]),
    ("POST /review/answers", [.supervisor]),
    ("POST /review/alarms", [.operation, .supervisor]),
    ("GET /batches", [.operation, .supervisor, .policyClerk]),
    ("GET /batches/{week}", [.operation, .supervisor, .policyClerk]),
    ("GET /institutions", [.operation, .caseworker, .supervisor, .policyClerk]),
    ("GET /audit", [.auditor]),
    ("POST /audit/verify", [.auditor]),
    ("POST /audit/alerts", [.auditor]),
    ("GET /users", [.administrator]),
    ("GET /users/{user}", [.administrator]),
    ("POST /users/{user}", [.administrator]),
    ("GET /users/{user}/password", [.administrator]),
    ("POST /users/{user}/password", [.administrator]),
  ]

  /// Addresses at which nothing personal is to be seen.
  private static let open: Set<String> = ["GET /app.css", "GET /sign-in", "POST /sign-in", "GET /language"]

  /// What their addresses name is not there in the centre of the test.
  private static let namesWhatIsNot = ["/notes/{note}", "/deeds/{deed}", "/commitment/decide", "/commitment/letter"]

  private static func name(_ route: Route) -> String { "\(route.method.rawValue) \(route.path)" }

  private static func address(_ route: Route) -> String {
    route.path.replacing("{case}", with: case1).replacing("{item}", with: "BK01").replacing("{note}", with: "1")
      .replacing("{week}", with: "2026-W47").replacing("{user}", with: PageCentre.name(of: .auditor))
      .replacing("{paper}", with: String(repeating: "ab", count: 32)).replacing("{deed}", with: "1")
  }

  @Test func `is written down here`() {
    #expect(Set(Route.all.map(Self.name)) == Set(Self.table.map(\.route)).union(Self.open))
  }

  @Test func `is let in or not as written, and nobody without signing in`() throws {
    let centre = try PageCentre()
    try CommittedFamily.open(in: centre)
    let allowed = Dictionary(uniqueKeysWithValues: Self.table.map { ($0.route, $0.roles) })
    let nobody = Browser(centre)
    for route in Route.all where allowed[Self.name(route)] != nil {
      let answer =
        route.method == .get
        ? nobody.get(Self.address(route)) : nobody.post(Self.address(route), [:], token: nobody.formToken)
      #expect(answer.status == 303 && answer.header("Location")?.hasPrefix("/sign-in") == true, "\(Self.name(route))")
    }
    for role in UserRole.allCases {
      // Each from a place of its own: one place may ask for so many pages a minute.
      let browser = try Browser(centre, as: role, client: "the desk of \(role)")
      for route in Route.all where route.method == .get {
        guard let roles = allowed[Self.name(route)], route.path != "/" else { continue }
        let status = browser.get(Self.address(route)).status
        let isThere = roles.contains(role) && !Self.namesWhatIsNot.contains { route.path.contains($0) }
        #expect(status == (isThere ? 200 : 404), "\(role) \(Self.name(route))")
      }
      // A form with a wrong token is refused alike, so that a role is tried with a right one.
      let token = Browser.token(in: browser.get("/password"))
      for route in Route.all where route.method == .post && route.path != "/sign-out" {
        guard let roles = allowed[Self.name(route)], !roles.contains(role) else { continue }
        #expect(browser.post(Self.address(route), [:], token: token).status == 404, "\(role) \(Self.name(route))")
      }
    }
  }

  @Test func `keeps duties apart that must not meet`() {
    for role in UserRole.allCases {
      #expect(!(role.may(.recordNotes) && role.may(.decideNotes)))
      #expect(!(role.may(.requestVerification) && role.may(.issueReports)))
      #expect(!(role.may(.manageUsers) && role.may(.viewCases)))
      #expect(!(role.may(.viewAudit) && role.may(.viewCases)))
    }
  }
}
