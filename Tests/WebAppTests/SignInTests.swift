import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `Signing in` {
  private let centre: PageCentre

  init() throws { centre = try PageCentre() }

  @Test func `says the same of a wrong name and a wrong password, and keeps the name in its field`() {
    let browser = Browser(centre)
    let wrong = browser.signIn("the-auditor", "not-the-password")
    let unknown = browser.signIn("nobody-here", "not-the-password")
    #expect(wrong.status == 401 && unknown.status == 401)
    #expect(wrong.text.contains("value=\"the-auditor\"") && !wrong.text.contains("not-the-password"))
    #expect(wrong.text.contains("用户名或密码不正确") && unknown.text.contains("用户名或密码不正确"))
  }

  @Test func `locks an account after five wrong passwords, even for the right one`() {
    let browser = Browser(centre)
    for _ in 1...5 { _ = browser.signIn("the-auditor", "not-the-password") }
    let right = browser.signIn("the-auditor", PageCentre.password)
    #expect(right.status == 429 && right.text.contains("账号已暂时锁定"))
    #expect(browser.signIn("the-caseworker", PageCentre.password).status == 303)
  }

  @Test func `ends with signing out, with a change of role, and with being put out of action`() throws {
    let browser = try Browser(centre, as: .auditor)
    #expect(browser.get("/audit").status == 200)
    let answer = browser.submit("/sign-out", [:], from: "/audit")
    #expect(answer.header("Location") == "/sign-in")
    #expect(browser.get("/audit").status == 303)

    let second = try Browser(centre, as: .auditor)
    let account = try #require(try centre.centre.account(UserName("the-auditor")))
    try centre.centre.change(
      UserAccount(name: account.name, fullName: "", role: .policyClerk, regions: account.regions),
      PageCentre.machine())
    #expect(second.get("/audit").status == 303)
  }

  @Test func `puts cookies where no script and no other site gets at them`() throws {
    let browser = Browser(centre)
    _ = browser.get("/sign-in")
    let answer = browser.signIn("the-auditor", PageCentre.password)
    let cookie = try #require(answer.header("Set-Cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test func `goes on to no other site`() {
    for next in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
      let browser = Browser(centre)
      _ = browser.get("/sign-in")
      let fields = ["userName": "the-auditor", "password": PageCentre.password, "next": next]
      #expect(browser.post("/sign-in", fields, token: browser.formToken).header("Location") == "/")
    }
  }

  @Test func `makes whoever was given a password choose another one first`() throws {
    let name = try UserName("the-auditor")
    try centre.centre.setPassword("another-Stone-88-lamp", of: name, mustChange: true, PageCentre.machine())
    let browser = Browser(centre)
    _ = browser.signIn("the-auditor", "another-Stone-88-lamp")
    #expect(browser.get("/audit").header("Location") == "/password")
    let fields = ["current": "another-Stone-88-lamp", "new": "short", "again": "short"]
    #expect(browser.submit("/password", fields, from: "/password").status == 422)
    let better = fields.merging(["new": "willow-Bridge-12", "again": "willow-Bridge-12"]) { _, new in new }
    #expect(browser.submit("/password", better, from: "/password").status == 303)
    #expect(browser.get("/audit").status == 200)
  }
}
