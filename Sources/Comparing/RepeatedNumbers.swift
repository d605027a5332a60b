/// Which of some numbers come more than once.
struct RepeatedNumbers {
  private var repeated: Set<UInt64> = []

  init(_ numbers: some Collection<UInt64>) {
    let capacity = max(8, numbers.count * 4).nextPowerOfTwo
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { slots in
      slots.initialize(repeating: 0)
      for number in numbers {
        // 0 marks an empty slot.
        let stored = number == 0 ? 1 : number
        var slot = Int(truncatingIfNeeded: stored) & (capacity - 1)
        while slots[slot] != 0, slots[slot] != stored { slot = (slot + 1) & (capacity - 1) }
        if slots[slot] == stored { repeated.insert(stored) }
        slots[slot] = stored
      }
    }
  }

  var isEmpty: Bool { repeated.isEmpty }

  func contains(_ number: UInt64) -> Bool { repeated.contains(number == 0 ? 1 : number) }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
