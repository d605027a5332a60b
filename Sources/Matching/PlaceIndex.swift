/// Places (0, 1, 2 …) by a 64-bit word; one word may stand at several places. Open addressing, eight bytes a place
/// for the slots and eight for the word.
struct PlaceIndex: Sendable {
  private let words: [UInt64]
  /// A place + 1, or 0 for a free slot; a power of two of them, at most half taken.
  private let slots: [UInt32]

  init(_ words: [UInt64]) {
    self.words = words
    var count = 8
    while count < words.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (place, word) in words.enumerated() {
      var slot = Self.slot(of: word, count)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(place + 1)
    }
    self.slots = slots
  }

  /// The places of a word, in no order that means anything.
  func places(of word: UInt64) -> Places {
    Places(index: self, word: word, slot: Self.slot(of: word, slots.count))
  }

  struct Places: Sequence, IteratorProtocol {
    fileprivate let index: PlaceIndex
    fileprivate let word: UInt64
    fileprivate var slot: Int

    mutating func next() -> Int? {
      while index.slots[slot] != 0 {
        let place = Int(index.slots[slot]) - 1
        slot = (slot + 1) & (index.slots.count - 1)
        if index.words[place] == word { return place }
      }
      return nil
    }
  }

  private static func slot(of word: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 24) & (count - 1)
  }
}
