package import EconomyModel

/// An account with what tells whether a password is right.
package struct StoredUser: Hashable, Sendable {
  /// What is kept of a password.
  package struct Password: Hashable, Sendable {
    package let salt: [UInt8]
    /// scrypt's N as a power of two.
    package let cost: Int
    package let hash: [UInt8]

    package init(salt: [UInt8], cost: Int, hash: [UInt8]) {
      self.salt = salt
      self.cost = cost
      self.hash = hash
    }
  }

  package let account: UserAccount
  package let password: Password
  /// Wrong passwords since the last right one.
  package let failures: Int
  /// Until then no password is right.
  package let lockedUntil: Timestamp?
}
