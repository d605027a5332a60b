internal import EconomyModel

/// The rows already seen in one file, by a 128-bit digest of their text: a second equal row is a duplicate.
struct RowDigests {
  /// Two words a slot, both zero where it is free; a power of two of slots, at most half of them taken.
  private var slots: [UInt64]
  private var count = 0
  /// What ``expect(_:)`` read, so that it is read.
  private var touched: UInt64 = 0

  /// - Parameter byteCount: the file's. Room for as many rows as are likely is taken at once, 16 MiB at most.
  init(byteCount: Int64) {
    var words = 2 << 12
    while words < 2 << 20, words < byteCount / 128 * 4 { words *= 2 }
    slots = [UInt64](repeating: 0, count: words)
  }

  /// Asks for what the next digests need from memory at once, for it stands far apart.
  mutating func expect(_ records: [PackedRecord]) {
    let mask = slots.count / 2 - 1
    var touched: UInt64 = 0
    slots.withUnsafeBufferPointer { slots in
      for record in records { touched ^= slots[(Int(truncatingIfNeeded: record.digest.0) & mask) * 2] }
    }
    self.touched = touched
  }

  /// - Returns: whether the row is new.
  mutating func insert(_ digest: (UInt64, UInt64)) -> Bool {
    if count * 4 >= slots.count { grow() }
    let (high, low) = (digest.0, max(1, digest.1))
    let isNew = Self.put(high, low, into: &slots)
    if isNew { count += 1 }
    return isNew
  }

  private static func put(_ high: UInt64, _ low: UInt64, into slots: inout [UInt64]) -> Bool {
    let mask = slots.count / 2 - 1
    var slot = Int(truncatingIfNeeded: high) & mask
    while slots[slot * 2 + 1] != 0 {
      if slots[slot * 2] == high, slots[slot * 2 + 1] == low { return false }
      slot = (slot + 1) & mask
    }
    slots[slot * 2] = high
    slots[slot * 2 + 1] = low
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for place in stride(from: 0, to: slots.count, by: 2) where slots[place + 1] != 0 {
      _ = Self.put(slots[place], slots[place + 1], into: &larger)
    }
    slots = larger
  }
}
