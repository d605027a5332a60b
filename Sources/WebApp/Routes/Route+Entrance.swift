internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting

extension Route {
  private static let styleSheet = PackageResources.app_css + PaperStyle.findings

  /// In, out, and what everybody may do.
  static let entrance: [Route] = [
    .get("/", .signedIn) { visit in .redirect(Navigation.home(of: try visit.signedIn().role)) },
    .get("/app.css", .anyone) { _ in .file(bytes: styleSheet, type: "text/css; charset=utf-8") },
    .get("/sign-in", .anyone) { visit in
      if let user = visit.user { return .redirect(Navigation.home(of: user.role)) }
      return .page(try SignInPage(visit).page())
    },
    .post("/sign-in", .anyone) { visit in
      guard visit.desk.maySignIn(visit.request.client) else { throw Refusal.tooMany }
      do throws(Reason) {
        return .session(token: try SignInPage.begin(visit), goOn: SignInPage.goOn(visit.form["next"]))
      } catch {
        return .page(try SignInPage(visit, refused: error).page())
      }
    },
    .post("/sign-out", .signedIn) { visit in
      try visit.centre.signOut(visit.operation(""))
      if let token = visit.request.cookies[Gate.sessionCookie(visit.desk)] { visit.desk.sessions.end(token) }
      return .session(token: nil, goOn: "/sign-in")
    },
    .get("/language", .anyone) { visit in
      .language(WebLanguage(rawValue: visit.query("to")) ?? .chinese, goOn: SignInPage.goOn(visit.query("next")))
    },
    .get("/password", .signedIn) { visit in .page(PasswordPage(visit).page()) },
    .post("/password", .signedIn) { visit in try PasswordPage(visit).change() },
  ]
}
