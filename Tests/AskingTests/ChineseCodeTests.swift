import Adapting
import Testing

@Suite struct `The code of a Chinese character` {
  private func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] { range.compactMap(Unicode.Scalar.init) }

  /// What the C library reads otherwise: the characters that the edition of 2022 moved from private use to a code of
  /// their own. Institutions of either edition show the same glyph for the code we write.
  private let moved: Set<UInt32> = {
    var moved = Set<UInt32>(0x9FB4...0x9FBB).union(0xFE10...0xFE19)
    moved.formUnion([0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE, 0x1E3F, 0x4DAE])
    return moved
  }()

  @Test func `is there for every character, and the C library reads it as the same one`() {
    var strangers: [UInt32] = []
    for scalar in scalars(0x80...0xFFFF) + scalars(0x20000...0x23FFF) + scalars(0x10FF00...0x10FFFD) {
      guard let bytes = ChineseCode.bytes(scalar, onlyTwo: false) else {
        strangers.append(scalar.value)
        continue
      }
      let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
      if Iconv.text(bytes, "GB18030") != String(scalar), !isPrivate { strangers.append(scalar.value) }
    }
    let unexpected = strangers.filter {
      !moved.contains($0) && $0 & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains($0)
    }
    #expect(unexpected.map { String($0, radix: 16) } == [])
  }

  @Test func `is of two bytes or none where an institution knows no others`() {
    #expect(ChineseCode.bytes("孟", onlyTwo: true) == [0xC3, 0xCF])
    #expect(ChineseCode.bytes("·", onlyTwo: true) == [0xA1, 0xA4])
    #expect(ChineseCode.bytes("𠅤", onlyTwo: true) == nil)
    #expect(ChineseCode.bytes("\u{E000}", onlyTwo: true) == nil)
    #expect(ChineseCode.bytes("𠅤", onlyTwo: false)?.count == 4)
  }
}
