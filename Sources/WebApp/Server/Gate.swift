internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// The one way in: every request is looked at here before a route sees it, and every answer before it leaves.
package struct Gate: Sendable {
  let desk: Desk
  private let routes: [Route]

  package init(desk: Desk) {
    self.desk = desk
    routes = Route.all
  }

  package func answer(_ request: PageRequest) -> PageResponse {
    let language = Self.language(of: request)
    do {
      let words = try desk.words(language)
      let framing = Framing(desk: desk, words: words)
      do {
        return try pass(request, words, framing)
      } catch {
        return try framing.refusal(Refusal(error), of: request, session: session(of: request)?.account)
      }
    } catch {
      return PageResponse(status: 500, headers: Self.safeHeaders(desk), body: Array("500".utf8))
    }
  }

  /// For what the server could not even read.
  func refuse(_ error: any Error) -> PageResponse {
    do {
      let framing = Framing(desk: desk, words: try desk.words(.chinese))
      let request = PageRequest(method: .get, path: "/", client: "")
      return try framing.refusal(Refusal(error), of: request, session: nil)
    } catch {
      return PageResponse(status: 500, headers: Self.safeHeaders(desk), body: Array("500".utf8))
    }
  }

  private func pass(_ request: PageRequest, _ words: Words, _ framing: Framing) throws -> PageResponse {
    guard desk.mayAsk(request.client) else { throw Refusal.tooMany }
    guard let (route, parameters) = find(request) else { throw Refusal.notFound }
    let session = try session(of: request)
    if session == nil, !route.access.admits(nil) {
      return framing.redirect(to: "/sign-in" + Self.goOn(request))
    }
    guard route.access.admits(session?.account.role) else { throw Refusal.notFound }
    if let account = session?.account, account.mustChangePassword, !Self.worksUnchanged.contains(route.path) {
      return framing.redirect(to: "/password")
    }
    let token = session?.session.formToken ?? request.cookies[Self.formCookie(desk)] ?? RandomToken.make()
    let form = try form(of: request, token)
    let visit = Visit(
      desk: desk,
      request: PageRequest(
        method: request.method, path: request.path, query: request.query, parameters: parameters,
        headers: request.headers, cookies: request.cookies, client: request.client),
      form: form, words: words, user: session?.account, formToken: token, at: try desk.now())
    let response = try framing.response(to: visit, try route.answer(visit))
    try visit.looks.arrive()
    return response
  }

  /// What may be done before a password that somebody else chose is changed.
  private static let worksUnchanged: Set<String> = ["/password", "/sign-out", "/language", "/app.css"]

  private func find(_ request: PageRequest) -> (Route, [String: String])? {
    let parts = Route.parts(of: request.path)
    for route in routes where route.method == request.method {
      if let parameters = route.parameters(of: parts) { return (route, parameters) }
    }
    return nil
  }

  private func session(of request: PageRequest) throws -> (session: Session, account: UserAccount)? {
    guard let token = request.cookies[Self.sessionCookie(desk)], let session = desk.sessions.find(token) else {
      return nil
    }
    guard let account = try desk.centre.account(session.user), account.isActive,
      account.revision == session.revision
    else {
      desk.sessions.end(token)
      return nil
    }
    return (session, account)
  }

  /// A form counts only when it carries the token that its own page was given.
  private func form(of request: PageRequest, _ token: String) throws -> FormFields {
    guard request.method == .post else { return FormFields() }
    if let site = request.headers["sec-fetch-site"], site != "same-origin" { throw Refusal.foreignForm }
    if let origin = request.headers["origin"], origin != "null", let host = request.headers["host"],
      origin.split(separator: "/").last.map(String.init) != host
    {
      throw Refusal.foreignForm
    }
    guard let form = FormFields(request.body, contentType: request.headers["content-type"] ?? "") else {
      throw Refusal.broken
    }
    guard RandomToken.areEqual(form["_csrf"], token) else { throw Refusal.foreignForm }
    return form
  }

  private static func language(of request: PageRequest) -> WebLanguage {
    request.cookies["language"].flatMap(WebLanguage.init(rawValue:)) ?? .chinese
  }

  /// Where to go on after signing in: only a page that is looked at, never a deed, and nothing of a form.
  private static func goOn(_ request: PageRequest) -> String {
    request.method == .get && request.path != "/" ? "?next=" + Percent.encoded(request.path) : ""
  }
}
