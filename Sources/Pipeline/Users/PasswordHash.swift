internal import Crypto
internal import CryptoExtras
internal import Diagnostics
internal import Foundation
internal import Storage

/// What is kept of a password: scrypt, with a salt of its own.
enum PasswordHash {
  /// N = 2^15, r = 8, p = 1 take 32 MiB and a tenth of a second (OWASP's least is 2^17 with p = 1, or 2^15 with p = 3).
  private static let cost = 15
  private static let blockSize = 8
  private static let parallelism = 3
  private static let bytes = 32
  private static let fewestCharacters = 10
  private static let mostBytes = 128

  /// - Throws: `user.password`.
  static func make(of password: String, for name: String) throws(Reason) -> StoredUser.Password {
    try check(password, for: name)
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return StoredUser.Password(salt: salt, cost: cost, hash: try hash(password, salt: salt, cost: cost))
  }

  static func isRight(_ password: String, for kept: StoredUser.Password) throws(Reason) -> Bool {
    let found = try hash(String(password.prefix(mostBytes * 2)), salt: kept.salt, cost: kept.cost)
    return found.count == kept.hash.count && zip(found, kept.hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Takes as long as a look at a real one, so that nobody learns which names exist.
  static func pretend(_ password: String) throws(Reason) {
    _ = try hash(String(password.prefix(mostBytes * 2)), salt: [UInt8](repeating: 7, count: 16), cost: cost)
  }

  private static func check(_ password: String, for name: String) throws(Reason) {
    let isPlain = Set(password.unicodeScalars).count < 5 || password.lowercased().contains(name)
    guard password.count >= fewestCharacters, password.utf8.count <= mostBytes, !isPlain else {
      throw Reason(
        .userPassword, found: "this password is not taken",
        expected: "expected \(fewestCharacters) to \(mostBytes) characters, five of them different, without the name")
    }
  }

  private static func hash(_ password: String, salt: [UInt8], cost: Int) throws(Reason) -> [UInt8] {
    let normal = Array(password.precomposedStringWithCanonicalMapping.utf8)
    do {
      return try KDF.Scrypt.deriveKey(
        from: normal, salt: salt, outputByteCount: bytes, rounds: 1 << cost, blockSize: blockSize,
        parallelism: parallelism
      ).withUnsafeBytes { Array($0) }
    } catch {
      throw Reason(.storeFailed, found: "the password cannot be hashed", wayOut: "check the machine's free memory")
    }
  }
}
