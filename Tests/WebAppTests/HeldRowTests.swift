import EconomyModel
import Pipeline
import Storage
import Testing
import WebApp

/// HD-2026-0020 and its neighbours have rows that no machine may tie to anybody.
@Suite struct `A held row` {
  private let centre: PageCentre
  private let supervisor: Browser

  init() throws {
    centre = try PageCentre()
    supervisor = try Browser(centre, as: .supervisor)
  }

  private func waiting() throws -> [WaitingRow] {
    try centre.centre.waitingRows(of: nil, PageCentre.machine())
  }

  private func address(_ row: WaitingRow) -> String {
    "/review/rows?row=\(Percent.encoded(row.id))&week=2026-W47&id=h-\(row.id)"
  }

  @Test func `is shown with its masked row beside those it may concern`() throws {
    let rows = try waiting()
    let first = try #require(rows.first)
    let text = supervisor.get("/review").text
    #expect(!rows.isEmpty && text.contains(first.persons[0].cases[0].rawValue) && text.contains(first.stored.fileName))
    #expect(text.wholeIdentityNumber == nil)
  }

  @Test func `counts for whom a person says, in a report that another has to issue, and waits no longer`() throws {
    let row = try #require(try waiting().first { $0.stored.cause == .nameDiffers })
    let person = row.persons[0]
    let caseNumber = person.cases[0].rawValue
    let before = try centre.centre.report(
      ReportWanted(caseText: caseNumber), use: .view("json"), PageCentre.machine()
    ).value
    let fields = ["choice": "accept-\(person.key.rawValue)", "reason": "户口簿曾用名相符"]
    #expect(supervisor.submit(address(row), fields, from: "/review").status == 303)
    let after = try centre.centre.report(
      ReportWanted(caseText: caseNumber), use: .view("json"), PageCentre.machine())
    #expect(after.value != before)
    let cited = after.value.findings.flatMap(\.lines).compactMap(\.evidence).filter { $0.rule == .decidedByPerson }
    #expect(cited.map(\.position) == [row.stored.position] && cited[0].fileSHA256 == row.stored.sha256)
    #expect(try !waiting().contains { $0.id == row.id })
    let issue = supervisor.get("/cases/\(caseNumber)/issue")
    #expect(issue.text.contains("须由他人签发"))
  }

  @Test func `is nobody's when a person says so, and its cells say nothing found or wait as others do`() throws {
    let row = try #require(try waiting().first { $0.stored.cause == .nameDiffers })
    let caseNumber = row.persons[0].cases[0].rawValue
    let fields = ["choice": "refuse", "reason": "同名不同人"]
    #expect(supervisor.submit(address(row), fields, from: "/review").status == 303)
    let value = try centre.centre.report(
      ReportWanted(caseText: caseNumber), use: .view("json"), PageCentre.machine()
    ).value
    let cells = value.coverage.filter { $0.item == row.stored.item && $0.institution == row.stored.institution }
    #expect(!cells.contains { $0.state == .mismatch })
    #expect(try !waiting().contains { $0.id == row.id })
  }

  @Test func `goes on waiting without a choice, without a reason, or when the institution is asked again`() throws {
    let row = try #require(try waiting().first)
    for fields in [
      ["choice": "refuse", "reason": " "], ["choice": "", "reason": "x"], ["choice": "accept-x", "reason": "x"],
    ] {
      let page = supervisor.submit(address(row), fields, from: "/review")
      #expect(page.status == 422)
    }
    #expect(try waiting().contains { $0.id == row.id })
  }

  @Test func `is decided once, and only by whoever may see the family`() throws {
    let row = try #require(try waiting().first { $0.stored.cause == .nameDiffers })
    try centre.centre.add(
      UserAccount(name: UserName("far-sv"), fullName: "", role: .supervisor, regions: RegionScope("110101")),
      password: PageCentre.password, PageCentre.machine())
    let stranger = Browser(centre)
    _ = stranger.signIn("far-sv", PageCentre.password)
    #expect(!stranger.get("/review").text.contains(row.stored.fileName))
    let fields = ["choice": "refuse", "reason": "不是"]
    #expect(stranger.submit(address(row), fields, from: "/review").status == 422)
    #expect(supervisor.submit(address(row), fields, from: "/review").status == 303)
    #expect(supervisor.submit(address(row), fields, from: "/review").status == 422)
  }
}
