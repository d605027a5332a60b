internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// Makes what a route answers into what goes to the browser: the frame around pages, headers, cookies.
struct Framing {
  let desk: Desk
  let words: Words

  func response(to visit: Visit, _ answer: Answer) throws -> PageResponse {
    switch answer {
    case .page(let page):
      return try html(page, visit.user, token: visit.formToken, path: visit.request.path, keepsToken: visit.user == nil)
    case .redirect(let path): return redirect(to: path)
    case .paper(let html):
      return PageResponse(
        status: 200,
        headers: Gate.safeHeaders(desk) + Self.neverKept + [
          ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", Gate.paperPolicy),
        ], body: Array(html.utf8))
    case .file(let bytes, let type):
      return PageResponse(
        status: 200,
        headers: Gate.safeHeaders(desk) + [("Content-Type", type), ("Cache-Control", "max-age=3600")], body: bytes)
    case .attachment(let bytes, let type, let name):
      return PageResponse(
        status: 200,
        headers: Gate.safeHeaders(desk) + Self.neverKept + [
          ("Content-Type", type), ("Content-Disposition", "attachment; filename*=UTF-8''\(Percent.encoded(name))"),
          ("Content-Security-Policy", "default-src 'none'; sandbox"),
        ], body: bytes)
    case .session(let token, let path):
      let cookie =
        token.map { Gate.cookie(Gate.sessionCookie(desk), $0, desk) }
        ?? Gate.cookie(Gate.sessionCookie(desk), "", desk, seconds: 0)
      return redirect(to: path).adding([cookie])
    case .language(let language, let path):
      return redirect(to: path).adding([Gate.cookie("language", language.rawValue, desk, seconds: 31_536_000)])
    }
  }

  func redirect(to path: String) -> PageResponse {
    PageResponse(status: 303, headers: Gate.safeHeaders(desk) + Self.neverKept + [("Location", path)])
  }

  /// A page that says why there is none.
  func refusal(_ refusal: Refusal, of request: PageRequest, session account: UserAccount?) throws -> PageResponse {
    let sentence = refusal.reason.map { reason in
      words.language.pick(reason.code.chinese + "：" + reason.found, reason.sentence)
    }
    var page = Page(
      "error", title: words["\(refusal.key)Title"],
      content: [
        "heading": words["\(refusal.key)Title"], "text": sentence ?? words["\(refusal.key)Text"],
        "remedies": [words["\(refusal.key)Remedy"]], "reference": false, "homeHref": "/",
        "homeWord": words["home"],
      ])
    page.status = refusal.status
    return try html(page, account, token: "", path: request.path, keepsToken: false)
  }

  private func html(
    _ page: Page, _ user: UserAccount?, token: String, path: String, keepsToken: Bool
  ) throws -> PageResponse {
    var content = page.content
    content["lang"] = words.language.rawValue
    content["w"] = words.texts
    content["csrf"] = token
    content["page"] = try frame(page, user, path)
    let html = try desk.templates.render(page.template, content)
    let cookies = keepsToken ? [Gate.cookie(Gate.formCookie(desk), token, desk)] : []
    return PageResponse(
      status: page.status,
      headers: Gate.safeHeaders(desk) + Self.neverKept + [
        ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", Gate.pagePolicy),
      ] + cookies, body: Array(html.utf8))
  }

  private func frame(_ page: Page, _ user: UserAccount?, _ path: String) throws -> [String: Any] {
    let other = words.language == .chinese ? WebLanguage.english : .chinese
    let back = Percent.encoded(path)
    var frame: [String: Any] = [
      "title": page.title, "styleHref": "/app.css", "centre": desk.centre.name,
      "refreshSeconds": page.refreshSeconds.map { $0 as Any } ?? false,
      "languages": [
        ["code": other.rawValue, "word": other.name, "href": "/language?to=\(other.rawValue)&next=\(back)"]
      ],
      "nav": user.map { Navigation(role: $0.role, place: page.place, words: words).links } ?? [],
      "rehearsal": false, "user": false, "notice": false, "errorSummary": false,
    ]
    if desk.isRehearsal { frame["rehearsal"] = try desk.now().date.description }
    if let user {
      frame["user"] = [
        "name": user.fullName.isEmpty ? user.name.rawValue : user.fullName,
        "role": words.language.pick(user.role.chinese, user.role.english), "regions": user.regions.description,
        "passwordHref": "/password", "signOutAction": "/sign-out",
      ]
    }
    if let notice = page.notice { frame["notice"] = ["text": notice.text, "noticeClass": notice.noticeClass] }
    if !page.errors.isEmpty {
      let items = page.errors.map { ["href": $0.href.isEmpty ? false as Any : $0.href, "text": $0.text] }
      frame["errorSummary"] = ["items": items]
    }
    return frame
  }

  private static let neverKept: [(name: String, value: String)] = [("Cache-Control", "no-store")]
}

/// The places somebody of a role may go to.
struct Navigation {
  let role: UserRole
  let place: String
  let words: Words

  var links: [[String: Any]] {
    Self.places.filter { role.may($0.permission) }.map { target in
      ["href": "/" + target.name, "word": words[target.word], "isCurrent": target.name == place]
    }
  }

  private static let places: [(name: String, word: String, permission: Permission)] = [
    ("worklist", "worklist", .viewCases), ("followup", "followup", .viewCases),
    ("request", "request", .requestVerification),
    ("review", "review", .reviewAnswers), ("batches", "batches", .viewBatches),
    ("institutions", "institutions", .viewInstitutions), ("audit", "audit", .viewAudit),
    ("users", "users", .manageUsers),
  ]

  /// Where somebody of a role begins.
  static func home(of role: UserRole) -> String {
    "/" + (places.first { role.may($0.permission) }?.name ?? "password")
  }
}
