internal import EconomyModel

extension PlainCase {
  /// To be kept beside the declaration and the batch's terms: items are named by their place in the lane, which a mark
  /// of the lane's items vouches for.
  ///
  /// That mark, day, persons and whether each counts, then each item's place, marks and amount; every number in eight
  /// bytes, the least first.
  package func packed(in lane: PlainLane) -> [UInt8] {
    var bytes: [UInt8] = []
    let add = { (number: Int64) in withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    add(Int64(bitPattern: lane.itemsMark))
    add(Int64(asOf.dayNumber))
    add(Int64(counts.count))
    for count in counts { add(count ? 1 : 0) }
    for own in declared {
      add(Int64(own.item))
      add((own.isCounted ? 1 : 0) | (own.isForeign ? 2 : 0) | (own.fen == nil ? 0 : 4))
      add(own.fen ?? 0)
    }
    return bytes
  }

  /// - Returns: nil for bytes that ``packed(in:)`` does not write for the lane.
  package init?(packed bytes: UnsafeRawBufferPointer, in lane: PlainLane) {
    guard bytes.count % 8 == 0, bytes.count >= 24 else { return nil }
    let number = { (place: Int) in
      Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: Int64.self))
    }
    let numbers = bytes.count / 8
    guard number(0) == Int64(bitPattern: lane.itemsMark), let day = Int32(exactly: number(1)),
      let persons = Int(exactly: number(2)), persons >= 0, persons <= numbers - 3, (numbers - 3 - persons) % 3 == 0
    else { return nil }
    var declared: [Declared] = []
    for place in stride(from: 3 + persons, to: numbers, by: 3) {
      guard let item = Int(exactly: number(place)), lane.items.indices.contains(item) else { return nil }
      let marks = number(place + 1)
      declared.append(
        Declared(
          item: item, fen: marks & 4 == 0 ? nil : number(place + 2), isCounted: marks & 1 != 0,
          isForeign: marks & 2 != 0))
    }
    self.init(
      asOf: CivilDate(dayNumber: day), counts: (3..<3 + persons).map { number($0) == 1 }, declared: declared)
  }
}
