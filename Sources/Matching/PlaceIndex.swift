/// Places (0, 1, 2 …) by a 64-bit word; one word may stand at several places. Open addressing, so that one look at
/// memory finds most words.
struct PlaceIndex<Slot: PlaceSlot>: Sendable {
  /// A power of two of them, at most half taken.
  let slots: [Slot]

  /// - Parameter taken: for each place what takes a slot.
  init(_ taken: some Collection<Slot>) {
    var count = 8
    while count < taken.count * 2 { count *= 2 }
    var slots = [Slot](repeating: Slot(), count: count)
    for var own in taken {
      var slot = Self.slot(of: own.word, count)
      while slots[slot].place != nil {
        if slots[slot].word == own.word {
          slots[slot].share()
          own.share()
        }
        slot = (slot + 1) & (count - 1)
      }
      slots[slot] = own
    }
    self.slots = slots
  }

  /// The places of a word, in no order that means anything.
  func places(of word: UInt64) -> Places {
    Places(slots: slots, word: word, slot: Self.slot(of: word, slots.count))
  }

  struct Places: Sequence, IteratorProtocol {
    fileprivate let slots: [Slot]
    fileprivate let word: UInt64
    fileprivate var slot: Int

    mutating func next() -> Int? {
      while let place = slots[slot].place {
        let found = slots[slot].word
        slot = (slot + 1) & (slots.count - 1)
        if found == word { return place }
      }
      return nil
    }
  }

  /// Where the search for a word begins.
  @inline(__always)
  static func slot(of word: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 24) & (count - 1)
  }
}

/// One place under its word.
protocol PlaceSlot: Sendable {
  /// A free slot.
  init()
  var word: UInt64 { get }
  /// Nil for a free slot.
  var place: Int? { get }
  /// Another place has the same word.
  mutating func share()
}

/// Sixteen bytes: a word and its place.
struct WordSlot: PlaceSlot {
  let word: UInt64
  /// A place + 1, or 0 for a free slot.
  private let number: UInt32

  init() {
    word = 0
    number = 0
  }

  init(_ word: UInt64, at place: Int) {
    self.word = word
    number = UInt32(place + 1)
  }

  var place: Int? { number == 0 ? nil : Int(number) - 1 }

  mutating func share() {}
}
