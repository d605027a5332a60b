/// A person's place under their number, with the name that goes with it: thirty-two bytes that lie in one line of the
/// processor's memory, so that number and name cost one look.
struct NumberSlot: PlaceSlot {
  /// Bytes of a name that have room here: five Han characters. The rest of a longer one is looked for elsewhere.
  static let nameRoom = 16

  /// The beginning of a name.
  struct Name {
    let count: Int
    /// Zeros behind the name's end.
    let first: UInt64
    let second: UInt64
  }

  /// The number; the place + 1 below and the name's bytes above, 0 of them when number and name alone do not decide;
  /// the name's beginning.
  private var lanes: SIMD4<UInt64>

  init() { lanes = .zero }

  /// - Parameter name: the only one the person is known by; empty where there are several.
  init(_ number: UInt64, at place: Int, name: UnsafeBufferPointer<UInt8>) {
    let name = Name(name)
    lanes = SIMD4(number, UInt64(place + 1) | UInt64(name.count) << 32, name.first, name.second)
  }

  var word: UInt64 { lanes[0] }
  var place: Int? { number == 0 ? nil : number - 1 }
  private var number: Int { Int(lanes[1] & 0xFFFF_FFFF) }

  mutating func share() { lanes[1] &= 0xFFFF_FFFF }

  /// The place, when the number and as much of the name as has room are these, and nobody else has the number.
  /// - Parameter name: not empty.
  /// - Returns: -1 where they are not.
  @inline(__always)
  func place(of word: UInt64, _ name: Name) -> Int32 {
    let differs =
      (lanes[0] ^ word) | (lanes[1] >> 32 ^ UInt64(name.count)) | (lanes[2] ^ name.first) | (lanes[3] ^ name.second)
    return differs == 0 ? Int32(truncatingIfNeeded: number) - 1 : -1
  }
}

extension NumberSlot.Name {
  init(_ name: UnsafeBufferPointer<UInt8>) {
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: name.prefix(NumberSlot.nameRoom)) }
    self.init(count: name.count, first: words.0, second: words.1)
  }

  /// - Parameter range: of the text, not empty.
  @inline(__always)
  init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    guard range.lowerBound + NumberSlot.nameRoom <= text.count else {
      self.init(UnsafeBufferPointer(rebasing: text[range]))
      return
    }
    let bytes = UnsafeRawBufferPointer(text)
    let first = bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let second = bytes.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
    self.init(
      count: range.count, first: first & Self.low(8 * min(range.count, 8)),
      second: second & Self.low(8 * (max(range.count, 8) - 8)))
  }

  /// So many of the lowest bits; 64 and more are all.
  private static func low(_ bits: Int) -> UInt64 { ~(UInt64.max << UInt64(bits)) }
}
