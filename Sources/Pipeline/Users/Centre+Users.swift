internal import Diagnostics
package import EconomyModel
internal import Storage

extension Centre {
  /// An account as an administrator sees it.
  package struct User: Hashable, Sendable {
    package let account: UserAccount
    /// Nil where no wrong passwords have locked it.
    package let lockedUntil: Timestamp?
  }

  /// Whether anybody can sign in: until then the command line trusts the machine's own users.
  package func hasUsers() throws -> Bool { try store.read { try $0.hasUsers() } }

  /// - Throws: `sign-in.refused`, `sign-in.locked`.
  package func signIn(_ name: String, password: String, at: Timestamp, client: String) throws -> UserAccount {
    try SignIn(centre: self, at: at, client: client).user(name, password: password)
  }

  package func signOut(_ operation: Operation) throws {
    try record(AuditEntry(.signOut), operation)
  }

  /// As it stands now; nil for one that is unknown.
  package func account(_ name: UserName) throws -> UserAccount? { try store.read { try $0.user(name)?.account } }

  /// Sorted by name.
  package func users(_ operation: Operation) throws -> [User] {
    try record(AuditEntry(.view, detail: "users"), operation)
    return try store.read { try $0.users() }.map { User(account: $0.account, lockedUntil: $0.lockedUntil) }
  }

  /// - Throws: `user.exists`, `user.password`.
  package func add(_ account: UserAccount, password: String, _ operation: Operation) throws {
    let hash = try PasswordHash.make(of: password, for: account.name.rawValue)
    try audited(operation) { transaction, audit in
      guard try transaction.user(account.name) == nil else {
        throw Reason(.userExists, found: "there is a user '\(account.name)'", wayOut: "choose another name")
      }
      try transaction.add(account, hash)
      try audit.note(AuditEntry(.addUser, detail: Self.words(account)))
    }
  }

  /// Changes everything but the password; whoever is signed in with it is signed out.
  /// - Throws: `user.unknown`, `user.last-administrator`.
  package func change(_ account: UserAccount, _ operation: Operation) throws {
    try audited(operation) { transaction, audit in
      let users = try transaction.users().map(\.account)
      guard users.contains(where: { $0.name == account.name }) else { throw Self.unknown(account.name.rawValue) }
      let others = users.filter { $0.name != account.name && $0.isActive && $0.role == .administrator }
      guard !others.isEmpty || (account.isActive && account.role == .administrator) else {
        throw Reason(
          .userLastAdministrator, found: "there would be no active administrator left",
          wayOut: "make another one first")
      }
      try transaction.change(account)
      try audit.note(AuditEntry(.changeUser, detail: Self.words(account)))
    }
  }

  /// - Parameter mustChange: whether the user has to choose another one at the next sign-in.
  /// - Throws: `user.unknown`, `user.password`.
  package func setPassword(
    _ password: String, of name: UserName, mustChange: Bool, _ operation: Operation
  ) throws {
    let hash = try PasswordHash.make(of: password, for: name.rawValue)
    try audited(operation) { transaction, audit in
      guard try transaction.user(name) != nil else { throw Self.unknown(name.rawValue) }
      try transaction.setPassword(hash, mustChange: mustChange, of: name)
      try audit.note(AuditEntry(.changeUser, detail: "\(name) password"))
    }
  }

  private static func unknown(_ name: String) -> Reason {
    Reason(.userUnknown, found: "there is no user '\(name)'", wayOut: "'hedui user list' names them")
  }

  private static func words(_ account: UserAccount) -> String {
    let state = account.isActive ? "" : " inactive"
    return "\(account.name) \(account.role.rawValue) \(account.regions.description)\(state)"
  }
}
