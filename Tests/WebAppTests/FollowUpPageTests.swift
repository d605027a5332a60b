import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `The list of what is due` {
  private let centre: PageCentre
  private let worker: Browser

  init() throws {
    centre = try PageCentre()
    try CommittedFamily.makeDue(in: centre)
    try CommittedFamily.open(in: centre, "HD-2026-0003")
    worker = try Browser(centre, as: .caseworker)
  }

  @Test func `counts by kind and party, then names the cases, each with its day`() {
    let page = worker.get("/followup")
    #expect(page.status == 200 && page.text.contains("共 1 项待办"))
    for word in ["HD-2026-0002", "结算", "经办人", "待后续核查", "滨海容缺审批"] {
      #expect(page.text.contains(word), "\(word)")
    }
    #expect(!page.text.contains("HD-2026-0003"), "its clock runs until Christmas")
    let later = worker.get("/followup?through=2026-12-31").text
    #expect(later.contains("HD-2026-0003") && later.contains("后续核查期限") && later.contains("协查机构"))
    #expect(page.text.contains("href=\"/followup\" aria-current=\"page\""))
  }

  @Test func `is narrowed by kind, party and track`() {
    let all = "/followup?through=2026-12-31"
    #expect(!worker.get(all + "&kind=settlement").text.contains("HD-2026-0003"))
    #expect(!worker.get(all + "&party=institution").text.contains("HD-2026-0002"))
    #expect(worker.get(all + "&track=huishan").text.contains("没有到期的事项"))
    #expect(worker.get(all + "&kind=nonsense").text.contains("HD-2026-0003"), "what is no kind narrows nothing")
  }

  @Test func `keeps a day that is none, and says so`() {
    let page = worker.get("/followup?through=soon")
    #expect(page.status == 422 && page.text.contains("value=\"soon\"") && page.text.contains("id=\"through-error\""))
    let hostile = worker.get("/followup?through=%22%3E%3Cscript%3E")
    #expect(hostile.status == 422 && !hostile.text.contains("\"><script>"))
  }

  @Test func `shows nothing of other regions, and its cases are as if they never were`() throws {
    try centre.centre.add(
      UserAccount(name: UserName("far-away"), fullName: "", role: .caseworker, regions: RegionScope("110101")),
      password: PageCentre.password, PageCentre.machine())
    let stranger = Browser(centre)
    _ = stranger.signIn("far-away", PageCentre.password)
    let page = stranger.get("/followup?through=2026-12-31")
    #expect(page.status == 200 && !page.text.contains("HD-2026-") && page.text.contains("共 0 项待办"))
    let token = Browser.token(in: stranger.get("/password"))
    for route in Route.all where route.path.hasPrefix("/cases/{case}/commitment") && route.access.admits(.caseworker) {
      let address = route.path.replacing("{case}", with: "HD-2026-0002").replacing("{deed}", with: "1")
        .replacing("{paper}", with: String(repeating: "ab", count: 32))
      let never = address.replacing("0002", with: "9999")
      let (foreign, unknown) =
        route.method == .get
        ? (stranger.get(address), stranger.get(never))
        : (stranger.post(address, [:], token: token), stranger.post(never, [:], token: token))
      #expect(foreign.status == 404 && unknown.status == 404, "\(route.method) \(address)")
      #expect(foreign.text.replacing("0002", with: "9999") == unknown.text, "\(address)")
    }
  }
}
