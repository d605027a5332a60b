import Diagnostics
import EconomyModel
import Testing

@Suite struct `A person's name` {
  private func scalars(_ text: String) throws -> [UInt32] {
    try PersonName(text).unmasked.unicodeScalars.map(\.value)
  }

  @Test func `keeps what was written and shows itself masked`() throws {
    let name = try PersonName(" 张 三 ")
    #expect(name.raw == " 张 三 " && name.unmasked == "张三" && "\(name)" == "张*")
    #expect("\([name])" == "[张*]")
    #expect(try JSONText.written(name) == #"[" 张 三 "]"#)
    #expect(try JSONText.again(name)?.raw == name.raw)
  }

  @Test(
    arguments: [
      "\u{2022}", "\u{2027}", "\u{30FB}", "\u{FF65}", "\u{22C5}", "\u{2219}", "\u{387}", "\u{FF0E}", ".", "\u{3002}",
      "\u{B7}",
    ])
  func `has one dot, U+00B7, whichever was typed`(_ dot: String) throws {
    #expect(try scalars("阿卜\(dot)买买提") == [0x963F, 0x535C, 0xB7, 0x4E70, 0x4E70, 0x63D0])
    #expect(try PersonName("阿卜 \(dot) 买买提") == PersonName("阿卜·买买提"))
  }

  @Test(arguments: [".", "\u{3002}", "\u{FF0E}"])
  func `keeps a full stop at its end, which is no dot`(_ stop: String) throws {
    #expect(try PersonName("张三\(stop)").unmasked.unicodeScalars.last?.value == stop.unicodeScalars.first?.value)
    #expect(try PersonName("张三\(stop) ") != PersonName("张三·"))
  }

  @Test(
    arguments: [
      (0xE81E, 0x9FB4), (0xE826, 0x9FB5), (0xE82B, 0x9FB6), (0xE82C, 0x9FB7), (0xE832, 0x9FB8), (0xE843, 0x9FB9),
      (0xE854, 0x9FBA), (0xE864, 0x9FBB), (0xE863, 0x4DAE), (0xE816, 0x20087), (0xE817, 0x20089), (0xE818, 0x200CC),
      (0xE831, 0x215D7), (0xE83B, 0x2298F), (0xE855, 0x241FE),
    ] as [(UInt32, UInt32)])
  func `has the character that Unicode got for a private-use one`(_ old: UInt32, _ new: UInt32) throws {
    let text = String(String.UnicodeScalarView([old, 0x4E09].compactMap(Unicode.Scalar.init)))
    #expect(try scalars(text) == [new, 0x4E09])
  }

  @Test func `keeps private-use characters that no edition of the standard placed`() throws {
    #expect(try scalars("张\u{E000}\u{E865}") == [0x5F20, 0xE000, 0xE865])
  }

  @Test func `loses spaces beside Han and dots, and keeps one between words`() throws {
    #expect(try PersonName("张\u{3000} 三").unmasked == "张三")
    #expect(try PersonName("欧阳 A").unmasked == "欧阳A")
    #expect(try PersonName("Maria   da\u{A0}Silva").unmasked == "Maria da Silva")
    #expect(try PersonName("J. Doe").unmasked == "J·Doe")
    #expect(try PersonName("\u{3000}\t张三\t").unmasked == "张三")
  }

  @Test(arguments: ["张?", "张□", "张*", "张\u{FFFD}", "？三", "＊三"])
  func `with a placeholder is lossy`(_ text: String) throws { #expect(try PersonName(text).isLossy) }

  @Test func `without one is not`() throws { #expect(try !PersonName("张三").isLossy) }

  @Test(arguments: [("", "name.empty"), (" \u{3000}", "name.empty"), ("张\u{0}三", "name.control-character")])
  func `that is empty or holds control characters is refused`(_ text: String, _ code: String) {
    #expect(refusal { () throws(Reason) in try PersonName(text) } == code)
  }

  @Test(arguments: ["张\t三", "张\n三", "张三\r\n", "张\u{7F}三", "张\u{85}三", "\u{1B}张三"])
  func `holds no control character, but for a tab that a spreadsheet put at its end`(_ text: String) {
    #expect(refusal { () throws(Reason) in try PersonName(text) } == "name.control-character")
  }

  @Test func `has at most a hundred characters`() throws {
    #expect(try PersonName(String(repeating: "买", count: 100)).unmasked.count == 100)
    let long = String(repeating: "买", count: 101)
    #expect(refusal { () throws(Reason) in try PersonName(long) } == "name.too-long")
  }
}
