import Synthesising
import Testing

@Suite struct `A seeded chance` {
  @Test func `gives the same numbers for the same seed and place, and others elsewhere`() {
    var (one, same, other) = (SeededChance(seed: 7, 3, 1), SeededChance(seed: 7, 3, 1), SeededChance(seed: 7, 3, 2))
    let numbers = (0..<5).map { _ in one.below(1000) }
    #expect(numbers == (0..<5).map { _ in same.below(1000) })
    #expect(numbers != (0..<5).map { _ in other.below(1000) })
  }

  @Test func `stays within its bounds`() {
    var chance = SeededChance(1)
    #expect((0..<1000).allSatisfy { _ in (3...5).contains(chance.within(3...5)) })
    #expect((0..<100).allSatisfy { _ in chance.below(0) == 0 })
  }
}
