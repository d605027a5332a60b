internal import EconomyModel

extension Route {
  static let users: [Route] = [
    .get("/users", .allowed(.manageUsers)) { visit in .page(try UsersPage(visit).page()) },
    .get("/users/{user}", .allowed(.manageUsers)) { visit in .page(try UserPage(visit).page()) },
    .post("/users/{user}", .allowed(.manageUsers)) { visit in try UserPage(visit).change() },
    .get("/users/{user}/password", .allowed(.manageUsers)) { visit in .page(try UserPage(visit).passwordPage()) },
    .post("/users/{user}/password", .allowed(.manageUsers)) { visit in try UserPage(visit).resetPassword() },
  ]
}
