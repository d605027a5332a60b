internal import EconomyModel

/// What is counted of a text: the kind of its characters, how many there are, and a hash. The text is not kept.
struct TextShape: Hashable {
  enum Script: Int, CaseIterable {
    case empty, digits, latin, latinAndDigits, han, hanAndOthers, masked, lossy, others
  }

  let script: Script
  let characters: Int
  let hash: UInt64

  init(_ text: String) {
    var copy = text
    self = copy.withUTF8 { TextShape(utf8: $0) }
  }

  init(utf8: UnsafeBufferPointer<UInt8>) {
    let digits = Self.digitsInFront(of: UnsafeRawBufferPointer(utf8))
    var kinds = digits == 0 ? 0 : Self.digit
    var characters = digits
    for place in digits..<utf8.count where utf8[place] & 0xC0 != 0x80 {
      let byte = utf8[place]
      characters += 1
      kinds |= byte < 0x80 ? Self.kind(ascii: byte) : Self.kind(utf8, at: place)
    }
    script = Self.script(kinds)
    self.characters = characters
    hash = Self.hash(of: UnsafeRawBufferPointer(utf8))
  }

  /// Of the number's 18 characters.
  init(_ id: ResidentID) {
    let words = id.unmaskedWords
    script = words.last.1 == 0x58 ? .latinAndDigits : .digits
    characters = 18
    var hash = Self.start(18)
    Self.add(words.first, to: &hash)
    Self.add(words.second, to: &hash)
    Self.add(words.last.0, to: &hash)
    Self.add(words.last.1, to: &hash)
    self.hash = Self.mixed(hash)
  }

  /// How many digits stand in front, by eights.
  private static func digitsInFront(of bytes: UnsafeRawBufferPointer) -> Int {
    var place = 0
    while place + 8 <= bytes.count, TextBytes.areDigits(UnsafeRawBufferPointer(rebasing: bytes[place..<place + 8])) {
      place += 8
    }
    return place
  }

  /// Eight bytes at a time.
  private static func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = start(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)), to: &hash)
      place += 8
    }
    while place < bytes.count {
      add(bytes[place], to: &hash)
      place += 1
    }
    return mixed(hash)
  }

  private static func start(_ count: Int) -> UInt64 { 0xCBF2_9CE4_8422_2325 ^ UInt64(count) }

  private static func add(_ word: UInt64, to hash: inout UInt64) {
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }

  private static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Spreads what differs in a few low bits over all of them.
  static func mixed(_ value: UInt64) -> UInt64 {
    var word = value ^ (value >> 30)
    word = word &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  private static let digit: UInt8 = 1
  private static let letter: UInt8 = 2
  private static let ideograph: UInt8 = 4
  private static let other: UInt8 = 8
  private static let mask: UInt8 = 16
  private static let lost: UInt8 = 32

  private static func kind(ascii byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: digit
    case 0x41...0x5A, 0x61...0x7A: letter
    case 0x2A: mask
    case 0x3F: lost
    case _: other
    }
  }

  /// U+FFFD, □ and ？ stand for characters that were lost; the blocks of Han begin with E3 90, E4–E9 and F0 A0.
  private static func kind(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt8 {
    guard place + 2 < utf8.count else { return other }
    switch (utf8[place], utf8[place + 1], utf8[place + 2]) {
    case (0xEF, 0xBF, 0xBD), (0xE2, 0x96, 0xA1), (0xEF, 0xBC, 0x9F): return lost
    case (0xEF, 0xBC, 0x8A): return mask
    case (0xE4...0xE9, _, _), (0xE3, 0x90...0xBF, _), (0xF0, 0xA0...0xAF, _): return ideograph
    case _: return other
    }
  }

  private static func script(_ kinds: UInt8) -> Script {
    if kinds & lost != 0 { return .lossy }
    if kinds & mask != 0 { return .masked }
    switch kinds & 15 {
    case 0: return .empty
    case digit: return .digits
    case letter: return .latin
    case digit | letter: return .latinAndDigits
    case ideograph: return .han
    case let mixed: return mixed & ideograph != 0 ? .hanAndOthers : .others
    }
  }
}

extension TextShape.Script {
  var chinese: String {
    switch self {
    case .empty: "空文本"
    case .digits: "纯数字"
    case .latin: "纯字母"
    case .latinAndDigits: "字母加数字"
    case .han: "纯汉字"
    case .hanAndOthers: "汉字夹其他字符"
    case .masked: "含*号"
    case .lossy: "含乱码字符"
    case .others: "其他字符"
    }
  }

  var english: String {
    switch self {
    case .empty: "empty"
    case .digits: "digits only"
    case .latin: "letters only"
    case .latinAndDigits: "letters and digits"
    case .han: "Han only"
    case .hanAndOthers: "Han and others"
    case .masked: "with *"
    case .lossy: "with lost characters"
    case .others: "other characters"
    }
  }
}
