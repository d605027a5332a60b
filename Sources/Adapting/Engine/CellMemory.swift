/// What the cells last read of one column meant: a column of dates or codes holds few different ones.
struct CellMemory<Value> {
  private static var most: Int { 16 }

  private var known: [(cell: [UInt8], value: Value)] = []
  private var next = 0
  private var last = 0

  mutating func value(of cell: CellBytes) -> Value? {
    if last < known.count, isEqual(known[last].cell, cell) { return known[last].value }
    for place in known.indices where isEqual(known[place].cell, cell) {
      last = place
      return known[place].value
    }
    return nil
  }

  /// In place of the oldest.
  mutating func keep(_ value: Value, of cell: CellBytes) {
    if known.count < Self.most {
      known.append((Array(cell), value))
    } else {
      known[next] = (Array(cell), value)
      next = (next + 1) % Self.most
    }
  }

  private func isEqual(_ known: [UInt8], _ cell: CellBytes) -> Bool {
    guard known.count == cell.count else { return false }
    return known.withUnsafeBufferPointer { $0.elementsEqual(cell) }
  }
}
