internal import EconomyModel

/// What a file says of itself as a whole, as far as it is known.
struct FileFacts {
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  var list: String?
  var sequence: Int64?
  var createdAt: Timestamp?

  /// A file's own number: digits alone, at most eighteen.
  static func sequence(_ text: String) -> Int64? {
    let digits = text.utf8
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }
}
