/// What the cells last read of one column meant: a column of dates or codes holds few different ones.
struct CellMemory<Value> {
  private static var pairs: Int { 64 }
  /// Words kept of a cell, the one that ends it included; longer ones are not remembered.
  private static var width: Int { 9 }

  private var words = [UInt64](repeating: 0, count: pairs * 2 * width)
  private var values = [Value?](repeating: nil, count: pairs * 2)

  func value(of cell: CellBytes) -> Value? {
    guard cell.count < Self.width * 8 else { return nil }
    let slot = Self.slot(of: cell)
    if let value = values[slot], isEqual(slot, cell) { return value }
    if let value = values[slot + 1], isEqual(slot + 1, cell) { return value }
    return nil
  }

  /// In place of the older of the two that it could stand for.
  mutating func keep(_ value: Value, of cell: CellBytes) {
    guard cell.count < Self.width * 8 else { return }
    let slot = Self.slot(of: cell)
    values[slot + 1] = values[slot]
    values[slot] = value
    for place in 0..<Self.width {
      words[(slot + 1) * Self.width + place] = words[slot * Self.width + place]
    }
    for place in 0...cell.count / 8 { words[slot * Self.width + place] = Self.word(place, of: cell) }
  }

  private static func slot(of cell: CellBytes) -> Int {
    let (first, last) = (word(0, of: cell), cell.lastWord)
    let mixed = (first ^ last.byteSwapped ^ UInt64(cell.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 58) * 2
  }

  @inline(__always)
  private static func word(_ place: Int, of cell: CellBytes) -> UInt64 {
    place < cell.count / 8 ? cell.word(at: place * 8) : cell.lastWord
  }

  /// A word that ends a cell ends no other place of one: equal so far is equal.
  private func isEqual(_ slot: Int, _ cell: CellBytes) -> Bool {
    for place in 0..<cell.count / 8 where words[slot * Self.width + place] != cell.word(at: place * 8) { return false }
    return words[slot * Self.width + cell.count / 8] == cell.lastWord
  }
}
