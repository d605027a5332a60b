import EconomyModel
import Foundation
import Testing

/// Foundation's composition has tables of its own: the independent second opinion.
@Suite struct `A name in normalisation form C` {
  private func scalars(_ text: String) throws -> [UInt32] {
    try PersonName(text).unmasked.unicodeScalars.map(\.value)
  }

  @Test(
    arguments: [
      ("e\u{301}", [0xE9]), ("A\u{30A}", [0xC5]), ("\u{212B}", [0xC5]), ("u\u{308}\u{304}", [0x1D6]),
      ("q\u{307}\u{323}", [0x71, 0x323, 0x307]), ("\u{1112}\u{1161}\u{11AB}", [0xD55C]), ("\u{F900}", [0x8C48]),
      ("\u{FA0E}", [0xFA0E]), ("\u{2F800}", [0x4E3D]), ("\u{2F81A}", [0x51AC]), ("\u{0958}", [0x915, 0x93C]),
    ] as [(String, [UInt32])])
  func `is composed as Unicode's own examples are`(_ tail: String, _ composed: [UInt32]) throws {
    #expect(try scalars("B\(tail)") == [0x42] + composed)
  }

  @Test func `is one name however its accents were typed, and not by Swift's equality`() throws {
    let names = try ["Jos\u{E9}", "Jose\u{301}"].map { try PersonName($0) }
    #expect(names[0] == names[1] && Set(names).count == 1)
    #expect(names[0].unmasked.utf8.elementsEqual(names[1].unmasked.utf8))
    #expect(try PersonName("\u{FA0E}三") != PersonName("\u{5DD2}三"))
  }

  @Test func `agrees with Foundation on every character of the scripts that compose`() throws {
    let ranges: [ClosedRange<UInt32>] = [
      0xA1...0x33FF, 0x4E00...0x4EFF, 0xA000...0xABFF, 0xAC00...0xD7A3, 0xF900...0xFBFF, 0x1_1000...0x1_1FFF,
      0x1_D100...0x1_D1FF, 0x2_F800...0x2_FA1F,
    ]
    var compared = 0
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) where isPlain(scalar) {
      let text = "B\(scalar)b"
      let expected = text.precomposedStringWithCanonicalMapping
      #expect(try PersonName(text).unmasked.utf8.elementsEqual(expected.utf8), "U+\(String(scalar.value, radix: 16))")
      compared += 1
    }
    #expect(compared > 20_000)
  }

  @Test func `agrees with Foundation on piles of accents, and composing twice changes nothing`() throws {
    var chance = SeededChance(seed: 11)
    let bases = Array("aeiouAEIOUncsyz가ᄒかウ張".unicodeScalars) + ["\u{1161}", "\u{11AB}", "\u{915}"]
    let marks = (UInt32(0x300)...0x345).compactMap(Unicode.Scalar.init) + ["\u{3099}", "\u{309A}", "\u{93C}"]
    for _ in 0..<5_000 {
      var view = String.UnicodeScalarView(["B"])
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        view.append(bases.randomElement(using: &chance) ?? "a")
        for _ in 0..<Int.random(in: 0...4, using: &chance) { view.append(marks.randomElement(using: &chance) ?? "a") }
      }
      let name = try PersonName(String(view))
      let expected = String(view).precomposedStringWithCanonicalMapping
      #expect(name.unmasked.utf8.elementsEqual(expected.utf8))
      #expect(try PersonName(name.unmasked) == name)
    }
  }

  /// Assigned by Unicode 14, and changed by no other rule of names.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age, age.major <= 14, scalar.properties.generalCategory != .control else {
      return false
    }
    return !["\u{B7}", "\u{387}", "\u{2022}", "\u{2027}", "\u{30FB}", "\u{22C5}", "\u{2219}", "\u{3000}", "\u{3002}"]
      .contains(scalar)
  }
}
