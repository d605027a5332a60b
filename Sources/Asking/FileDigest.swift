internal import Crypto

/// SHA-256 in lower-case hexadecimal digits.
enum FileDigest {
  static func text(of bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  static func text(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
