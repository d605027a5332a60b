internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 修改密码.
struct PasswordPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  func page(_ errors: [FieldError] = []) -> Page {
    let words = visit.words
    var page = Page(
      "password", title: words["changePassword"],
      content: [
        "action": "/password", "mustChange": visit.user?.mustChangePassword ?? false,
        "fields": [
          field("current", "presentPassword", "current-password", errors),
          field("new", "newPassword", "new-password", errors), field("again", "samePassword", "new-password", errors),
        ],
      ])
    page.errors = errors
    page.status = errors.isEmpty ? 200 : 422
    return page
  }

  func change() throws -> Answer {
    let user = try visit.signedIn()
    let (current, new) = (visit.form["current"], visit.form["new"])
    guard new == visit.form["again"] else {
      return .page(page([FieldError(field: "again", text: visit.words["passwordsDiffer"])]))
    }
    do {
      _ = try visit.centre.signIn(
        user.name.rawValue, password: current, at: visit.at, client: visit.request.client)
      try visit.centre.setPassword(new, of: user.name, mustChange: false, visit.operation(""))
    } catch let reason as Reason where reason.code == .signInRefused || reason.code == .signInLocked {
      return .page(page([FieldError(field: "current", text: visit.words["passwordWrong"])]))
    } catch let reason as Reason where reason.code == .userPassword {
      return .page(page([FieldError(field: "new", text: visit.words["passwordRule"])]))
    }
    guard let changed = try visit.centre.account(user.name) else { throw Refusal.notFound }
    return .session(token: visit.desk.sessions.begin(changed), goOn: "/")
  }

  private func field(
    _ name: String, _ label: String, _ autocomplete: String, _ errors: [FieldError]
  ) -> [String: Any] {
    Field(
      name: name, label: visit.words[label], kind: .line(type: "password", autocomplete: autocomplete),
      hint: name == "new" ? visit.words["rule-password"] : "", error: errors.first { $0.field == name }?.text
    ).content
  }
}
