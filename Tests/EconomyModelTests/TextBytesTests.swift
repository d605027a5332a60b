import EconomyModel
import Testing

@Suite struct `Texts as bytes` {
  @Test func `are equal only byte by byte`() {
    #expect(TextBytes.areEqual("人民币", "人民币") && !TextBytes.areEqual("人民币", "人民"))
    #expect("caf\u{E9}" == "cafe\u{301}" && !TextBytes.areEqual("caf\u{E9}", "cafe\u{301}"))
    #expect(FieldValue.text("caf\u{E9}") != .text("cafe\u{301}"))
    #expect(FieldValue.text("7") != .count(7) && FieldValue.money(Fen(7)) != .count(7))
  }

  @Test func `are digits where every byte is one`() {
    var chance = SeededChance(seed: 7)
    for _ in 0..<20_000 {
      var bytes = (0..<Int.random(in: 0...20, using: &chance)).map { _ in UInt8.random(in: 0x30...0x39, using: &chance)
      }
      if Bool.random(using: &chance), let place = bytes.indices.randomElement(using: &chance) {
        bytes[place] = UInt8.random(in: 0...255, using: &chance)
      }
      #expect(bytes.withUnsafeBytes(TextBytes.areDigits) == bytes.allSatisfy { (0x30...0x39).contains($0) })
    }
  }

  @Test func `are mixed alike wherever they stand`() {
    for text in ["", "6", "62220000", "6222000011112222333", "城东支行营业部第1网点"] {
      let bytes = Array(("x" + text).utf8)
      let mixed = bytes.withUnsafeBytes { TextBytes.mixed(UnsafeRawBufferPointer(rebasing: $0[1...]), into: 3) }
      #expect(mixed == TextBytes.mixed(text, into: 3))
      #expect(mixed != TextBytes.mixed(text + "0", into: 3) && mixed != TextBytes.mixed(text, into: 4))
    }
  }
}

@Suite struct `Normalised text` {
  @Test(arguments: [
    ("６２２２ 0000-1111", "622200001111"), ("冀Q·00012", "冀q00012"), ("ABC_1", "abc_1"), ("(苏)〔1〕", "苏1"), (" ", ""),
  ])
  func `is what two sources that mean the same write`(one: String, other: String) {
    #expect(NormalisedText(one) == NormalisedText(other))
    #expect(NormalisedText(one).hashValue == NormalisedText(other).hashValue)
    #expect(NormalisedText(one).mixed(into: 0) == NormalisedText(other).mixed(into: 0))
  }

  @Test func `differs where the texts do`() {
    #expect(NormalisedText("62220001") != NormalisedText("62220002"))
    #expect(NormalisedText("*").isMasked && !NormalisedText("1").isMasked && NormalisedText("- (").isEmpty)
  }

  @Test(arguments: ["6222000011112222333", "62*1", "", "abc", "A1", "６２２２", "6222 1", "12345678x"])
  func `is mixed from stored bytes only where nothing is to be changed or guessed`(text: String) {
    let mixed = Array(text.utf8).withUnsafeBytes { NormalisedText.mixed(plain: $0) }
    #expect(mixed == (["6222000011112222333", "A1"].contains(text) ? NormalisedText(text).mixed(into: 0) : nil))
  }

  @Test(arguments: [("人民币", true), ("CNY", true), ("", true), ("rmb ", true), ("USD", false), ("人民", false)])
  func `tells yuan from other currencies`(word: String, isYuan: Bool) {
    #expect(Currency.isYuan(word) == isYuan)
    if Array(word.utf8).withUnsafeBytes(Currency.isYuan) { #expect(isYuan) }
  }

  @Test func `writes eight digits of any number below a hundred million`() {
    var numbers: [UInt32] = [0, 9, 10, 99, 100, 9_999, 10_000, 99_999_999, 12_345_678, 90_000_009]
    numbers += stride(from: 7, to: 100_000_000, by: 9_973)
    for number in numbers {
      let digits = withUnsafeBytes(of: TextBytes.eightDigits(number)) { String(decoding: $0, as: UTF8.self) }
      let expected = String(number)
      #expect(digits == String(repeating: "0", count: 8 - expected.count) + expected)
    }
  }

  @Test func `tells bytes apart wherever they differ`() {
    for count in 0..<40 {
      let one = (0..<count).map { UInt8($0) }
      func isEqual(_ other: [UInt8]) -> Bool {
        one.withUnsafeBytes { left in other.withUnsafeBytes { TextBytes.areEqual(left, $0) } }
      }
      #expect(isEqual(one))
      #expect(!isEqual(one + [0]))
      for place in 0..<count {
        var other = one
        other[place] ^= 0x80
        #expect(!isEqual(other), "\(count) bytes, the difference at \(place)")
      }
    }
  }
}
