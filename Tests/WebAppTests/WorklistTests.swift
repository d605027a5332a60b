import EconomyModel
import Testing

import WebApp

@Suite struct `The worklist` {
  private let centre: PageCentre
  private let browser: Browser

  init() throws {
    centre = try PageCentre()
    browser = try Browser(centre, as: .caseworker)
  }

  private func cases(_ address: String) -> [String] {
    browser.get(address).text.matches(of: #/class="code" href="\/cases\/(HD-2026-\d{4})"/#).map { String($0.output.1) }
  }

  @Test func `puts what wants a hand first, and the biggest difference before smaller ones`() {
    let all = cases("/worklist")
    #expect(all.count == 40 && all.first == "HD-2026-0008")
    #expect(cases("/worklist?sort=case") == all.sorted())
    #expect(cases("/worklist?sort=-case") == all.sorted().reversed())
  }

  @Test func `shows only what was asked for`() {
    #expect(cases("/worklist?state=blocked") == ["HD-2026-0008"])
    let different = cases("/worklist?different=1")
    #expect(different.contains("HD-2026-0002") && !different.contains("HD-2026-0001"))
    #expect(cases("/worklist?state=issued").isEmpty)
  }

  @Test func `goes to a case by its number, and says plainly when there is none`() {
    #expect(browser.get("/worklist?case=HD-2026-0003").header("Location") == "/cases/HD-2026-0003")
    #expect(browser.get("/worklist?case=HD-1").text.contains("没有找到"))
  }

  @Test func `takes odd addresses as if nothing had been said`() {
    for address in ["/worklist?page=-3", "/worklist?page=9999", "/worklist?sort=x&state=y&page=abc"] {
      #expect(browser.get(address).status == 200)
    }
  }
}
