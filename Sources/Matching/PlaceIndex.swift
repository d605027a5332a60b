internal import EconomyModel

/// Places (0, 1, 2 …) by a 64-bit word; one word may stand at several places. Open addressing, sixteen bytes a slot, so
/// that one look at memory finds most words.
struct PlaceIndex: Sendable {
  private struct Slot {
    var word: UInt64 = 0
    /// A place + 1, or 0 for a free slot.
    var place: UInt32 = 0
  }

  /// A power of two of them, at most half taken.
  private let slots: [Slot]

  init(_ words: [UInt64]) {
    var count = 8
    while count < words.count * 2 { count *= 2 }
    var slots = [Slot](repeating: Slot(), count: count)
    for (place, word) in words.enumerated() {
      var slot = Self.slot(of: word, count)
      while slots[slot].place != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Slot(word: word, place: UInt32(place + 1))
    }
    self.slots = slots
  }

  /// For each record the only place of its number; negative where there is none, or several.
  func appendOnlyPlaces(of records: UnsafeBufferPointer<PackedRecord>, to places: inout [Int32]) {
    slots.withUnsafeBufferPointer { slots in
      for index in records.indices { places.append(Self.onlyPlace(of: records[index].document, slots)) }
    }
  }

  private static func onlyPlace(of word: UInt64, _ slots: UnsafeBufferPointer<Slot>) -> Int32 {
    var slot = Self.slot(of: word, slots.count)
    var found: Int32 = -1
    while slots[slot].place != 0 {
      if slots[slot].word == word {
        guard found == -1 else { return -2 }
        found = Int32(slots[slot].place) - 1
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found
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
      while index.slots[slot].place != 0 {
        let found = index.slots[slot]
        slot = (slot + 1) & (index.slots.count - 1)
        if found.word == word { return Int(found.place) - 1 }
      }
      return nil
    }
  }

  private static func slot(of word: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 24) & (count - 1)
  }
}
