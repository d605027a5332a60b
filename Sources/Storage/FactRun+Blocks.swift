extension FactRun {
  private static let digitBits = 11

  /// The facts in blocks, person by person and in the file's order; nobody's stand in two.
  /// - Parameter most: facts after which a block ends with its person.
  func blocks(most: Int = FactBlock.facts) -> [FactBlock] {
    var blocks: [FactBlock] = []
    var writer = FactBlockWriter(self)
    let sorted = sorted()
    for (place, entry) in sorted.enumerated() {
      if place % FactBlockWriter.ahead == 0 { writer.expect(sorted[place...].prefix(FactBlockWriter.ahead)) }
      if writer.count >= most, entry.person != writer.last { blocks.append(writer.finish()) }
      writer.append(entry)
    }
    if writer.count > 0 { blocks.append(writer.finish()) }
    return blocks
  }

  /// By person, then as the file has them.
  private func sorted() -> [Entry] {
    guard isInOrder else {
      let key = { (entry: Entry) in (entry.person, numbers[entry.start + 2], entry.start) }
      return entries.sorted { key($0) < key($1) }
    }
    guard let least = entries.map(\.person).min(), let greatest = entries.map(\.person).max() else { return [] }
    let bits = UInt64.bitWidth - UInt64(bitPattern: greatest &- least).leadingZeroBitCount
    var (sorted, other) = (entries, entries)
    for shift in stride(from: 0, to: bits, by: Self.digitBits) {
      Self.sort(sorted, into: &other, from: least, shift: UInt64(shift))
      swap(&sorted, &other)
    }
    return sorted
  }

  /// One pass of a radix sort, which keeps the order of equals.
  private static func sort(_ from: [Entry], into to: inout [Entry], from least: Int64, shift: UInt64) {
    let digits = 1 << digitBits
    let digit = { (entry: Entry) in Int(UInt64(bitPattern: entry.person &- least) >> shift) & (digits - 1) }
    var places = [Int](repeating: 0, count: digits)
    for entry in from { places[digit(entry)] += 1 }
    var before = 0
    for place in places.indices {
      (places[place], before) = (before, before + places[place])
    }
    to.withUnsafeMutableBufferPointer { to in
      for entry in from {
        let place = digit(entry)
        to[places[place]] = entry
        places[place] += 1
      }
    }
  }
}
