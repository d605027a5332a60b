internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// One request with everything a route needs to answer it.
struct Visit {
  let desk: Desk
  let request: PageRequest
  let form: FormFields
  let words: Words
  /// Nil for whoever has not signed in.
  let user: UserAccount?
  /// What the page's forms carry.
  let formToken: String
  let at: Timestamp
  /// What of this request's looks is not on the disk yet.
  let looks = PageLooks()

  var centre: Centre { desk.centre }
  var language: WebLanguage { words.language }

  /// - Throws: `sign-in.refused` for whoever has not signed in.
  func signedIn() throws(Reason) -> UserAccount {
    guard let user else { throw Reason(.signInRefused, found: "nobody is signed in") }
    return user
  }

  /// What the signed-in user does, as the record keeps it.
  func operation(_ purpose: String = "case handling") throws(Reason) -> Operation {
    Operation(try signedIn(), purpose: purpose, at: at, client: request.client, page: looks)
  }

  func parameter(_ name: String) -> String { request.parameters[name] ?? "" }

  func query(_ name: String) -> String { request.query[name] ?? "" }

  func may(_ permission: Permission) -> Bool { user?.role.may(permission) ?? false }
}
