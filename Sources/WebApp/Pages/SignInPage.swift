internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 登录.
struct SignInPage {
  private let visit: Visit
  private let refused: Reason?

  init(_ visit: Visit, refused: Reason? = nil) {
    self.visit = visit
    self.refused = refused
  }

  /// - Returns: the new session's token.
  static func begin(_ visit: Visit) throws(Reason) -> String {
    do {
      let account = try visit.centre.signIn(
        visit.form["userName"], password: visit.form["password"], at: visit.at, client: visit.request.client)
      return visit.desk.sessions.begin(account)
    } catch let reason as Reason {
      throw reason
    } catch {
      throw Reason(.storeFailed, found: "nobody can sign in now")
    }
  }

  /// A place of ours, and no other.
  static func goOn(_ text: String) -> String {
    let isOurs =
      text.hasPrefix("/") && !text.hasPrefix("//")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return isOurs ? text : "/"
  }

  func page() throws -> Page {
    let words = visit.words
    let isFirst = try !visit.centre.hasUsers()
    let text = refused.map { reason in
      words.language.pick(reason.code.chinese + "。", reason.found + ".")
    }
    let isLocked = refused?.code == .signInLocked
    var page = Page(
      "sign-in", title: words["signIn"],
      content: [
        "isFirstStart": isFirst, "firstCommand": "hedui user add admin --role administrator",
        "lockedText": isLocked ? text ?? "" as Any : false, "action": "/sign-in",
        "next": visit.query("next").isEmpty ? visit.form["next"] : visit.query("next"),
        "userName": ["value": visit.form["userName"], "error": false],
        "password": ["error": isLocked ? false : Shown.optional(text)],
      ])
    if let text {
      page.status = isLocked ? 429 : 401
      page.errors = [FieldError(field: isLocked ? "" : "password", text: text)]
    }
    return page
  }
}

/// Values as templates want them.
enum Shown {
  /// False where there is nothing, so that a section of that name is left out.
  static func optional(_ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return text
  }

  /// Several in one; nil where there is none.
  static func sentence(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: " ") }
}
