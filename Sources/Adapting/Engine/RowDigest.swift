internal import Reading

/// A 128-bit digest of a row's cells, the same in every run: two multiply-and-fold lanes over the cells' own words. A
/// cell of more than one word is folded into one first, for itself, so that cells need not wait for each other.
struct RowDigest {
  private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var low: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// Of a row of the reader.
  init(_ cells: RowCells, _ row: Int) {
    for field in 0..<cells.fieldCount(row) {
      if cells.isPresent(row, field) { add(cells.cell(row, field)) } else { addAbsent() }
    }
  }

  /// The last word of a cell, and no other, ends in a zero, so that `a|bc` and `ab|c` differ.
  @inline(__always)
  private mutating func add(_ cell: CellBytes) {
    guard cell.count >= 8 else { return mix(cell.lastWord, cell.lastWord) }
    var (high, low): (UInt64, UInt64) = (0x5851_F42D_4C95_7F2D, 0x1405_7B7E_F767_814F)
    var place = 0
    while place + 8 <= cell.count {
      Self.mix(cell.word(at: place), cell.word(at: place), into: &high, &low)
      place += 8
    }
    Self.mix(cell.lastWord, cell.lastWord, into: &high, &low)
    mix(high, low)
  }

  /// An absent cell is not an empty one.
  private mutating func addAbsent() { mix(1 << 62, 1 << 62) }

  var value: (UInt64, UInt64) { (Self.fold(high, 0xA076_1D64_78BD_642F), Self.fold(low, 0xE703_7ED1_A0B4_28DB)) }

  @inline(__always)
  private mutating func mix(_ first: UInt64, _ second: UInt64) { Self.mix(first, second, into: &high, &low) }

  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64, into high: inout UInt64, _ low: inout UInt64) {
    high = fold(high ^ first, 0x9FB2_1C65_1E98_DF25)
    low = fold(low &+ second, 0xD6E8_FEB8_6659_FD93) ^ second
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
