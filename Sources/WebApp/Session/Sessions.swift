internal import Crypto
internal import EconomyModel
internal import Synchronization

/// Who is signed in. In memory alone: when the server ends, everybody is signed out.
final class Sessions: Sendable {
  private static let idle = Duration.seconds(30 * 60)
  private static let longest = Duration.seconds(12 * 3600)
  private static let mostOfOne = 5

  /// By the digest of the token, which the browser alone holds.
  private let sessions = Mutex([SHA256.Digest: Session]())

  /// - Returns: the token for the browser.
  func begin(_ account: UserAccount, at now: ContinuousClock.Instant = .now) -> String {
    let token = RandomToken.make()
    let session = Session(
      user: account.name, revision: account.revision, formToken: RandomToken.make(), begunAt: now, seenAt: now)
    sessions.withLock { sessions in
      sessions = sessions.filter { Self.holds($0.value, now) }
      let own = sessions.filter { $0.value.user == account.name }.sorted { $0.value.seenAt < $1.value.seenAt }
      for old in own.prefix(max(0, own.count - Self.mostOfOne + 1)) { sessions[old.key] = nil }
      sessions[Self.key(token)] = session
    }
    return token
  }

  /// Nil for one that has ended.
  func find(_ token: String, at now: ContinuousClock.Instant = .now) -> Session? {
    sessions.withLock { sessions in
      let key = Self.key(token)
      guard let session = sessions[key] else { return nil }
      guard Self.holds(session, now) else {
        sessions[key] = nil
        return nil
      }
      sessions[key]?.seenAt = now
      return session
    }
  }

  func end(_ token: String) { sessions.withLock { $0[Self.key(token)] = nil } }

  private static func holds(_ session: Session, _ now: ContinuousClock.Instant) -> Bool {
    now - session.seenAt < idle && now - session.begunAt < longest
  }

  private static func key(_ token: String) -> SHA256.Digest { SHA256.hash(data: Array(token.utf8)) }
}

/// 32 bytes that nobody guesses, as 64 hexadecimal digits.
enum RandomToken {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Takes as long whatever differs.
  static func areEqual(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
