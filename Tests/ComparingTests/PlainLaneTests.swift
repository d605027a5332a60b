import Comparing
import EconomyModel
import Testing

@Suite struct `The plain way` {
  private static let seeds: ClosedRange<UInt64> = 1...6_000

  @Test func `says what the general way says of every household that it serves`() throws {
    var (served, all) = (0, 0)
    var traits: Set<PlainFamily.Trait> = []
    for seed in Self.seeds {
      guard let family = try PlainFamily(seed: seed) else { continue }
      all += 1
      guard let summary = family.summary else { continue }
      served += 1
      traits.formUnion(family.traits)
      #expect(summary.findings == family.expected, "seed \(seed)")
      #expect(summary.grid == family.evidence.cells.map(\.state), "seed \(seed)")
      for state in CellState.allCases {
        #expect(summary.grid.count { $0 == state } == family.evidence.cells.count { $0.state == state })
      }
    }
    #expect(served * 2 > all, "\(served) of \(all) served")
    let missing = Set(PlainFamily.Trait.allCases).subtracting(traits.union([.severalFiles]))
    #expect(missing.isEmpty, "what no served household had")
  }

  @Test func `is caught when it adds a fen too many`() throws {
    var (caught, served) = (0, 0)
    for seed in 1...2_000 as ClosedRange<UInt64> {
      guard let family = try PlainFamily(seed: seed, extraFen: 1), let summary = family.summary else { continue }
      served += 1
      if summary.findings != family.expected { caught += 1 }
    }
    #expect(caught * 2 > served, "\(caught) of \(served)")
  }

  @Test func `reads back what it kept of a declaration, and nothing else`() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      guard let family = try PlainFamily(seed: seed), let stated = family.household?.stated else { continue }
      let bytes = stated.packed(in: family.lane)
      #expect(bytes.withUnsafeBytes { PlainCase(packed: $0, in: family.lane) } == stated)
      for count in 0..<bytes.count {
        #expect(bytes[..<count].withUnsafeBytes { PlainCase(packed: $0, in: family.lane) } != stated)
      }
    }
  }
}
