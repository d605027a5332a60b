internal import Reading

/// A 128-bit digest of a row's cells, the same in every run: two multiply-and-fold lanes over words of eight bytes.
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
    var place = 0
    while place + 8 <= cell.count {
      mix(cell.word(at: place))
      place += 8
    }
    mix(cell.lastWord)
  }

  /// An absent cell is not an empty one.
  private mutating func addAbsent() { mix(1 << 62) }

  var value: (UInt64, UInt64) { (Self.fold(high, 0xA076_1D64_78BD_642F), Self.fold(low, 0xE703_7ED1_A0B4_28DB)) }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    high = Self.fold(high ^ word, 0x9FB2_1C65_1E98_DF25)
    low = Self.fold(low &+ word, 0xD6E8_FEB8_6659_FD93) ^ word
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
