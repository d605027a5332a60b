/// A part of a value whose canonical bytes are being written.
struct CanonicalPiece {
  let key: String
  /// The key's first eight bytes: they nearly always tell two keys apart.
  private let head: UInt64
  /// Where its bytes stand.
  let place: Range<Int>
  /// What is written only when all of it is known.
  let later: CanonicalEncoder?

  init(_ key: String, _ place: Range<Int>, later: CanonicalEncoder? = nil) {
    (self.key, self.place, self.later) = (key, place, later)
    var (head, bytes) = (UInt64(0), key.utf8.makeIterator())
    for _ in 0..<8 { head = head << 8 | UInt64(bytes.next() ?? 0) }
    self.head = head
  }

  /// In the order of their keys' bytes.
  static func precedes(_ one: CanonicalPiece, _ other: CanonicalPiece) -> Bool {
    one.head != other.head ? one.head < other.head : one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }
}
