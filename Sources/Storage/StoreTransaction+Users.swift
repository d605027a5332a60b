internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Whether anybody can sign in at all.
  package func hasUsers() throws -> Bool {
    try Bool.fetchOne(database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM user_account)")) ?? false
  }

  /// Sorted by name.
  package func users() throws -> [StoredUser] {
    try Row.fetchAll(database, sql: "SELECT * FROM user_account ORDER BY name").map(storedUser)
  }

  package func user(_ name: UserName) throws -> StoredUser? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM user_account WHERE name = ?"), arguments: [name.rawValue]
    ).map(storedUser)
  }

  private func storedUser(_ row: Row) throws -> StoredUser {
    guard let role = UserRole(rawValue: row["role"]) else {
      throw Reason(.storeFailed, found: "a user is kept in an unknown role")
    }
    let account = UserAccount(
      name: try UserName(row["name"] as String), fullName: row["full_name"], role: role,
      regions: try RegionScope(row["regions"] as String), login: row["login"], isActive: row["is_active"],
      mustChangePassword: row["must_change"], revision: row["revision"])
    return StoredUser(
      account: account,
      password: StoredUser.Password(
        salt: Array(row["salt"] as Data), cost: row["cost"], hash: Array(row["hash"] as Data)),
      failures: row["failures"], lockedUntil: try (row["locked_until"] as String?).map { try Timestamp(iso: $0) })
  }

  /// - Throws: `store.constraint` for a name that is taken.
  package func add(_ account: UserAccount, _ password: StoredUser.Password) throws {
    try database.execute(
      sql: """
        INSERT INTO user_account (name, full_name, role, regions, login, salt, cost, hash, must_change, is_active)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        account.name.rawValue, account.fullName, account.role.rawValue, account.regions.description, account.login,
        Data(password.salt), password.cost, Data(password.hash), account.mustChangePassword, account.isActive,
      ])
  }

  /// Everything but the password; what began before ends.
  package func change(_ account: UserAccount) throws {
    try database.execute(
      sql: """
        UPDATE user_account SET full_name = ?, role = ?, regions = ?, login = ?, is_active = ?,
          revision = revision + 1 WHERE name = ?
        """,
      arguments: [
        account.fullName, account.role.rawValue, account.regions.description, account.login, account.isActive,
        account.name.rawValue,
      ])
    try requireOneRow("there is no such user")
  }

  /// A new password also opens a locked account.
  package func setPassword(_ password: StoredUser.Password, mustChange: Bool, of name: UserName) throws {
    try database.execute(
      sql: """
        UPDATE user_account SET salt = ?, cost = ?, hash = ?, must_change = ?, failures = 0, locked_until = NULL,
          revision = revision + 1 WHERE name = ?
        """,
      arguments: [Data(password.salt), password.cost, Data(password.hash), mustChange, name.rawValue])
    try requireOneRow("there is no such user")
  }

  /// - Parameter lockedUntil: nil leaves the account open.
  package func setFailures(_ failures: Int, lockedUntil: Timestamp?, of name: UserName) throws {
    try database.execute(
      sql: "UPDATE user_account SET failures = ?, locked_until = ? WHERE name = ?",
      arguments: [failures, lockedUntil?.description, name.rawValue])
    try requireOneRow("there is no such user")
  }
}
