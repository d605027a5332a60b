internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Lets somebody in, or not: five wrong passwords in a row lock an account for a quarter of an hour *(sample)*.
struct SignIn {
  private static let mostFailures = 5
  private static let lockedSeconds: Int64 = 900

  let centre: Centre
  let at: Timestamp
  let client: String

  /// - Throws: `sign-in.refused` whatever was wrong, `sign-in.locked`.
  func user(_ name: String, password: String) throws -> UserAccount {
    guard let valid = try? UserName(name), let known = try centre.store.read({ try $0.user(valid) }) else {
      try PasswordHash.pretend(password)
      throw Self.refused
    }
    if let until = known.lockedUntil, at < until {
      try PasswordHash.pretend(password)
      throw Self.locked(until)
    }
    guard try PasswordHash.isRight(password, for: known.password), known.account.isActive else {
      try refuse(known)
      throw Self.refused
    }
    return try centre.audited(operation(known.account)) { transaction, audit in
      if known.failures > 0 || known.lockedUntil != nil {
        try transaction.setFailures(0, lockedUntil: nil, of: valid)
      }
      try audit.note(AuditEntry(.signIn, detail: known.account.role.rawValue))
      return known.account
    }
  }

  private func refuse(_ known: StoredUser) throws {
    let failures = known.failures + 1
    let isLocked = failures >= Self.mostFailures
    try centre.audited(operation(known.account)) { transaction, audit in
      try transaction.setFailures(
        isLocked ? 0 : failures, lockedUntil: isLocked ? at.adding(seconds: Self.lockedSeconds) : nil,
        of: known.account.name)
      try audit.note(AuditEntry(.refuseSignIn, detail: isLocked ? "locked" : "\(failures)"))
    }
  }

  private func operation(_ account: UserAccount) -> Operation {
    Operation(account, purpose: "", at: at, client: client)
  }

  private static var refused: Reason {
    Reason(
      .signInRefused, found: "the name or the password is wrong",
      wayOut: "try again; an administrator can set a new password")
  }

  private static func locked(_ until: Timestamp) -> Reason {
    Reason(
      .signInLocked, found: "too many wrong passwords: locked until \(until)",
      wayOut: "wait, or let an administrator set a new password")
  }
}

extension Timestamp {
  /// Whole seconds later; a day alone counts from midnight.
  fileprivate func adding(seconds: Int64) -> Timestamp {
    let total = Int64(secondOfDay ?? 0) + seconds
    return Timestamp(date: date.adding(days: Int(total / 86_400)), secondOfDay: Int32(total % 86_400))
  }
}
