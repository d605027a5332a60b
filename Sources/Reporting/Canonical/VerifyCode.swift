/// A digest's first 60 bits as a person can read them out: Crockford's base 32, without I, L, O, U.
package enum VerifyCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// `7K3M-9QXA-2B4D`; empty when the digest is none.
  package static func of(digest: String) -> String {
    guard digest.utf8.count == 64, let bits = UInt64(digest.prefix(15), radix: 16) else { return "" }
    let characters = (0..<12).map { place in alphabet[Int(bits >> UInt64(55 - 5 * place) & 31)] }
    return [0..<4, 4..<8, 8..<12].map { String(characters[$0]) }.joined(separator: "-")
  }
}
