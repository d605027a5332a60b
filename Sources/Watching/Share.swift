/// So many of so many.
struct Share: Hashable {
  let count: Int64
  let of: Int64

  init(_ count: Int64, of whole: Int64) {
    self.count = count
    of = whole
  }

  /// 0 of nothing.
  var perMille: Int64 { of > 0 ? (count * 1000 + of / 2) / of : 0 }

  var rest: Share { Share(of - count, of: of) }

  static func isLess(_ left: Share, _ right: Share) -> Bool {
    Int128(left.count) * Int128(right.of) < Int128(right.count) * Int128(left.of)
  }

  static func sum(_ shares: some Sequence<Share>) -> Share {
    shares.reduce(Share(0, of: 0)) { Share($0.count + $1.count, of: $0.of + $1.of) }
  }

  /// |this − other| in millionths.
  func distancePerMillion(_ other: Share) -> Int64 {
    guard of > 0, other.of > 0 else { return 0 }
    let crossed = Int128(count) * Int128(other.of) - Int128(other.count) * Int128(of)
    return Int64(crossed.magnitude * 1_000_000 / (Int128(of) * Int128(other.of)).magnitude)
  }

  /// Whether one is at least so many percent of the other, whichever is larger.
  func isApart(from other: Share, byPercent factor: Int64) -> Bool {
    let (small, large) = Self.isLess(self, other) ? (self, other) : (other, self)
    return Int128(large.count) * Int128(small.of) * 100 >= Int128(small.count) * Int128(large.of) * Int128(factor)
      && large.count > 0
  }
}
