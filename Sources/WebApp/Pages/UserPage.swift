internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 用户: one account, or a new one.
struct UserPage {
  private let visit: Visit
  /// Nil for a new one.
  private let known: UserAccount?
  private var words: Words { visit.words }

  init(_ visit: Visit) throws {
    self.visit = visit
    let name = visit.parameter("user")
    guard name != "new" else {
      known = nil
      return
    }
    guard let valid = try? UserName(name), let account = try visit.centre.account(valid) else {
      throw Refusal.notFound
    }
    known = account
  }

  func page(_ errors: [FieldError] = []) -> Page {
    let regions = field("regions", "regions", known?.regions.description ?? "", errors, hint: "rule-regions")
    var page = Page(
      "user", title: known?.name.rawValue ?? words["addUser"], place: "users",
      content: [
        "usersHref": "/users", "heading": known?.name.rawValue ?? words["addUser"], "state": false,
        "action": "/users/" + (known?.name.rawValue ?? "new"), "fields": fields(errors),
        "roleError": Shown.optional(errors.first { $0.field == "role" }?.text), "roles": roles,
        "regions": [regions], "passwords": known == nil ? [password(errors)] : [],
        "hasActions": known != nil, "links": links,
      ])
    page.errors = errors
    if !errors.isEmpty { page.status = 422 }
    if visit.query("done") == "1" { page.notice = Notice(text: words["done"], noticeClass: "good") }
    return page
  }

  private func fields(_ errors: [FieldError]) -> [[String: Any]] {
    var fields = [
      field("fullName", "name", known?.fullName ?? "", errors),
      field("login", "login", known?.login ?? "", errors, hint: "loginHint"),
    ]
    if known == nil {
      fields.insert(field("name", "userName", "", errors, hint: "rule-name"), at: 0)
    } else {
      let states = [("1", words["userActive"]), ("0", words["userInactive"])]
      let value = visit.form.values.isEmpty ? known?.isActive == true ? "1" : "0" : visit.form["active"]
      fields.append(Field(name: "active", label: words["state"], kind: .choice(states), value: value).content)
    }
    return fields
  }

  private func field(
    _ name: String, _ label: String, _ kept: String, _ errors: [FieldError], hint: String? = nil
  ) -> [String: Any] {
    Field(
      name: name, label: words[label], value: visit.form.values.isEmpty ? kept : visit.form[name],
      hint: hint.map { words[$0] } ?? "", error: errors.first { $0.field == name }?.text
    ).content
  }

  private func password(_ errors: [FieldError]) -> [String: Any] {
    Field(
      name: "password", label: words["firstPassword"], kind: .line(type: "password", autocomplete: "new-password"),
      hint: words["rule-password"], error: errors.first { $0.field == "password" }?.text
    ).content
  }

  private var links: [[String: Any]] {
    guard let known else { return [] }
    return [["href": "/users/\(known.name)/password", "word": words["resetPassword"], "isGrave": false]]
  }

  /// A new password for somebody who has forgotten theirs.
  func passwordPage(_ errors: [FieldError] = []) throws -> Page {
    guard let known else { throw Refusal.notFound }
    var page = Page(
      "confirm", title: words["resetPassword"], place: "users",
      content: [
        "heading": "\(words["resetPassword"]) \(known.name)", "paragraphs": [words["resetPasswordText"]],
        "action": "/users/\(known.name)/password", "hidden": [[String: Any]](), "needsPurpose": false,
        "fields": [password(errors)], "isGrave": false, "confirmWord": words["resetPassword"],
        "cancelHref": "/users/\(known.name)",
      ])
    page.errors = errors
    if !errors.isEmpty { page.status = 422 }
    return page
  }

  private var roles: [[String: Any]] {
    let chosen = visit.form["role"].isEmpty ? known?.role.rawValue ?? "" : visit.form["role"]
    return UserRole.allCases.map { role in
      [
        "value": role.rawValue, "word": words.language.pick(role.chinese, role.english),
        "hint": words["roleHint-\(role.rawValue)"], "isSelected": role.rawValue == chosen,
      ]
    }
  }

  func change() throws -> Answer {
    guard let role = UserRole(rawValue: visit.form["role"]) else {
      return .page(page([FieldError(field: "role", text: words["chooseRole"])]))
    }
    do {
      let account = UserAccount(
        name: try known?.name ?? UserName(visit.form["name"]), fullName: visit.form["fullName"], role: role,
        regions: try RegionScope(visit.form["regions"]), login: visit.form["login"],
        isActive: known == nil || visit.form["active"] == "1", mustChangePassword: known == nil)
      if known == nil {
        try visit.centre.add(account, password: visit.form["password"], visit.operation("users"))
      } else {
        try visit.centre.change(account, visit.operation("users"))
      }
    } catch let fault as Reason {
      return .page(try explained(fault))
    }
    return .redirect("/users?done=1")
  }

  func resetPassword() throws -> Answer {
    guard let known else { throw Refusal.notFound }
    do {
      try visit.centre.setPassword(
        visit.form["password"], of: known.name, mustChange: true, visit.operation("users"))
    } catch let fault as Reason where fault.code == .userPassword {
      return .page(try passwordPage([FieldError(field: "password", text: words["rule-password"])]))
    }
    return .redirect("/users?done=1")
  }

  /// The page again with the fault beside its field.
  private func explained(_ fault: Reason) throws -> Page {
    let field: String
    switch fault.code {
    case .userName, .userExists: field = "name"
    case .userRegion: field = "regions"
    case .userPassword: field = "password"
    case .userLastAdministrator: field = "role"
    default: throw fault
    }
    let text = words.language.pick(fault.code.chinese + "：" + words["rule-\(field)"], fault.sentence)
    return page([FieldError(field: field, text: text)])
  }
}
