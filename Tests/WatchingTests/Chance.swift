import Foundation

/// Seeded chance of the simulated weeks (SplitMix64).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func happens(_ share: Double) -> Bool { unit() < share }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  mutating func normal() -> Double {
    (-2 * Foundation.log(max(unit(), 1e-12))).squareRoot() * cos(2 * Double.pi * unit())
  }

  /// A share that wavers from week to week by this much of itself, or of what it leaves to the whole.
  mutating func wavering(_ share: Double, by relative: Double) -> Double {
    let small = min(share, 1 - share)
    let wavered = max(small * (1 + relative * normal()), small / 3)
    return share < 0.5 ? wavered : 1 - wavered
  }

  /// Fen of a long-tailed amount around a median.
  mutating func amount(median: Double, spread: Double) -> Int64 { Int64(median * exp(spread * normal())) }
}
