internal import EconomyModel
internal import Pipeline

/// 用户.
struct UsersPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  func page() throws -> Page {
    let users = try visit.centre.users(visit.operation("users"))
    var page = Page(
      "users", title: visit.words["users"], place: "users",
      content: [
        "addHref": "/users/new", "users": users.map(row),
        "caption": visit.language.pick("共 \(users.count) 名用户", "\(users.count) users"),
        "pager": Pager(page: 1, pages: 1, total: users.count, words: visit.words) { _ in "/users" }.content,
      ])
    page.notice = LookAlertsPart(try visit.centre.openLookAlerts(), visit).notice
    if visit.query("done") == "1" { page.notice = Notice(text: visit.words["done"], noticeClass: "good") }
    return page
  }

  private func row(_ user: Centre.User) -> [String: Any] {
    let account = user.account
    let isLocked = user.lockedUntil.map { visit.at < $0 } ?? false
    let (stateClass, key) =
      !account.isActive
      ? ("unasked", "userInactive") : isLocked ? ("late", "userLocked") : ("answered", "userActive")
    return [
      "href": "/users/\(account.name)", "userName": account.name.rawValue,
      "name": account.fullName.isEmpty ? "—" : account.fullName,
      "role": visit.language.pick(account.role.chinese, account.role.english),
      "regions": account.regions.description.isEmpty ? "—" : account.regions.description,
      "login": account.login.isEmpty ? "—" : account.login,
      "state": ["stateClass": stateClass, "word": visit.words[key], "remark": false] as [String: Any],
    ]
  }
}
