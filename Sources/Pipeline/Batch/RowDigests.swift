/// The rows already seen in one file, by a 128-bit digest of their text: a second equal row is a duplicate.
struct RowDigests {
  private struct Digest: Hashable {
    let high: UInt64
    let low: UInt64
  }

  private var seen: Set<Digest> = []

  /// - Returns: whether the row is new.
  mutating func insert(_ digest: (UInt64, UInt64)) -> Bool {
    seen.insert(Digest(high: digest.0, low: digest.1)).inserted
  }
}
