/// A cell eight bytes at a time; no byte outside it is read.
extension CellBytes {
  /// The eight bytes from a place on, which are all the cell's.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The bytes behind the last whole word, filled up with zeros; there are at most seven. No text of the reader's holds
  /// a zero, so that words up to and with this one belong to one text alone.
  var lastWord: UInt64 {
    @inline(__always) get {
      let rest = count % 8
      if count >= 8 { return word(at: count - 8) >> UInt64(64 - 8 * rest) }
      if rest >= 4 { return UInt64(half(at: 0)) | UInt64(half(at: rest - 4)) << UInt64(8 * (rest - 4)) }
      if rest == 0 { return 0 }
      return UInt64(self[0]) | UInt64(self[rest / 2]) << UInt64(8 * (rest / 2)) | UInt64(self[rest - 1])
        << UInt64(8 * (rest - 1))
    }
  }

  @inline(__always)
  private func half(at place: Int) -> UInt32 {
    UInt32(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }
}
