import EconomyModel
import Synchronization
import Testing

import WebApp

@Suite struct `A request that no honest browser sends` {
  private let centre: PageCentre
  private let browser: Browser

  init() throws {
    centre = try PageCentre()
    browser = try Browser(centre, as: .caseworker)
  }

  @Test func `changes nothing without the form's token, or from another site`() throws {
    let before = try centre.auditCount()
    let fields = ["item": "BK01", "kind": "explanation", "text": "卖了粮食"]
    #expect(browser.post("/cases/HD-2026-0002/notes", fields, token: "").status == 403)
    #expect(browser.post("/cases/HD-2026-0002/notes", fields, token: String(repeating: "0", count: 64)).status == 403)
    let token = Browser.token(in: browser.get("/password"))
    let foreign = ["sec-fetch-site": "cross-site"]
    #expect(browser.post("/cases/HD-2026-0002/notes", fields, token: token, headers: foreign).status == 403)
    let origin = ["origin": "https://evil.example", "host": "127.0.0.1:8080"]
    #expect(browser.post("/cases/HD-2026-0002/notes", fields, token: token, headers: origin).status == 403)
    #expect(try centre.auditCount() == before)
  }

  @Test func `gets a page that says so when its body is no form`() {
    let token = Browser.token(in: browser.get("/password"))
    for type in ["application/json", "multipart/form-data", "multipart/form-data; boundary=x", ""] {
      #expect(browser.post("/worklist/find", [:], token: token, headers: ["content-type": type]).status == 400)
    }
  }

  @Test func `finds no file beside the pages`() {
    for path in ["/../centre.yaml", "/..%2f..%2fetc/passwd", "/app.css/..", "/cases/..%2f..", "/%00", "/templates"] {
      #expect(browser.get(path).status == 404)
    }
  }

  @Test func `cannot make a page run what somebody wrote`() {
    let script = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    let answer = browser.submit(
      "/cases/HD-2026-0002/notes", ["item": "BK01", "kind": "explanation", "text": script],
      from: "/cases/HD-2026-0002")
    #expect(answer.status == 303)
    let page = browser.get("/cases/HD-2026-0002")
    #expect(!page.text.contains("<script>") && page.text.contains("&lt;script&gt;"))
    #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
  }

  @Test func `waits when it comes too often`() throws {
    // However slow the machine, no time passes but the second that is let pass.
    let begun = ContinuousClock.now
    let seconds = Mutex(0)
    let still = try PageCentre(passing: { begun + .seconds(seconds.withLock { $0 }) })
    let hasty = Browser(still, client: "127.0.0.9")
    func come(_ times: Int) -> [Int] { (0..<times).map { _ in hasty.get("/sign-in").status } }
    #expect(come(300).allSatisfy { $0 == 200 })
    #expect(come(20).allSatisfy { $0 == 429 })
    #expect(Browser(still, client: "127.0.0.10").get("/sign-in").status == 200, "another place")
    seconds.withLock { $0 = 1 }
    #expect(come(51) == Array(repeating: 200, count: 50) + [429])
  }

  @Test func `leaves with the headers that keep a page to itself`() {
    for address in ["/worklist", "/sign-in", "/nowhere", "/cases/HD-2026-0002/paper"] {
      let answer = browser.get(address)
      #expect(answer.header("X-Content-Type-Options") == "nosniff" && answer.header("X-Frame-Options") == "DENY")
      #expect(answer.header("Cache-Control") == "no-store", "\(address)")
    }
  }
}
