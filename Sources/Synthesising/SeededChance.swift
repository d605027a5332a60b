/// A small generator of pseudo-random numbers (SplitMix64): the same seed gives the same numbers everywhere.
package struct SeededChance: Sendable {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  /// A generator of its own for each place of a seeded world, whatever was drawn elsewhere.
  package init(seed: UInt64, _ places: Int...) {
    var mixed = SeededChance(seed)
    for place in places { mixed = SeededChance(mixed.next() ^ UInt64(bitPattern: Int64(place))) }
    self = mixed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// 0 ..< bound; 0 when the bound is not positive.
  package mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True so many times in a thousand.
  package mutating func happens(_ perThousand: Int) -> Bool { below(1000) < perThousand }

  /// - Parameter list: never empty.
  package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
