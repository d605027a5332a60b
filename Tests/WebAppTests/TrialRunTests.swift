import EconomyModel
import Testing

@Suite struct `A server whose day is not the calendar's` {
  @Test func `says so and says the day on every page, before and after signing in`() throws {
    let centre = try PageCentre(isRehearsal: true)
    let sentence = "<p class=\"rehearsal\">试用：网页上的“今天”不是日历上的今天，而是 <strong>2026-11-22</strong></p>"
    #expect(Browser(centre).get("/sign-in").text.contains(sentence))
    let browser = try Browser(centre, as: .caseworker)
    for path in ["/worklist", "/no-such-page"] { #expect(browser.get(path).text.contains(sentence), "\(path)") }
  }

  @Test func `is the only one that does`() throws {
    let browser = try Browser(try PageCentre(), as: .caseworker)
    #expect(!browser.get("/worklist").text.contains("rehearsal"))
  }
}
