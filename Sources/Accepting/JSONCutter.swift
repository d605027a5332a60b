import Diagnostics
import EconomyModel

/// Finds, byte by byte, where the elements of a JSON file's two arrays begin and end.
struct JSONCutter {
  private(set) var skeleton: [UInt8] = []
  private(set) var line = 1
  private(set) var column = 0
  private var offset: Int64 = -1
  private var wasReturn = false
  /// 0 outside, 1 in the file's object, 2 in one of its arrays.
  private var level = 0
  private var section = JSONElement.Section.declarations
  private var isInString = false
  private var isEscaped = false
  private var text: [UInt8] = []
  private var element: [UInt8] = []
  private var elementDepth = 0
  private var start = (line: 0, column: 0, offset: Int64(0))

  /// Bytes of one element.
  private static let most = 4 * 1024 * 1024

  /// The element that this byte ends; nil when it ends none.
  mutating func take(_ byte: UInt8) throws(Reason) -> JSONElement? {
    move(byte)
    if elementDepth > 0 { return try takeInElement(byte) }
    if isInString {
      skeleton.append(byte)
      takeInString(byte)
      return nil
    }
    try takeBetween(byte)
    return nil
  }

  /// Why the file cannot end here; nil when it can.
  var unfinished: Reason? {
    if level == 0, elementDepth == 0, !isInString { return nil }
    let place = elementDepth > 0 ? "the element that begins on line \(start.line)" : "the file's object"
    return Reason(
      .acceptJSONMalformed, found: "the file ends before \(place) does", wayOut: "the file is cut: ask for it again")
  }

  private mutating func move(_ byte: UInt8) {
    offset += 1
    let isMark = offset < 3 && [0xEF, 0xBB, 0xBF][Int(offset)] == byte && line == 1 && level == 0
    if byte == 0x0D || (byte == 0x0A && !wasReturn) {
      line += 1
      column = 0
    } else if byte != 0x0A, byte & 0xC0 != 0x80, !isMark {
      column += 1
    }
    wasReturn = byte == 0x0D
  }

  private mutating func takeInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
    if isInString, text.count < 100 { text.append(byte) }
  }

  private mutating func takeInElement(_ byte: UInt8) throws(Reason) -> JSONElement? {
    element.append(byte)
    guard element.count <= Self.most else {
      throw Reason(.acceptJSONMalformed, found: "one element is larger than 4 MiB", wayOut: "split it")
    }
    if isInString {
      takeInString(byte)
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      text = []
    case UInt8(ascii: "{"), UInt8(ascii: "["): elementDepth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): elementDepth -= 1
    default: break
    }
    if elementDepth > 0 { return nil }
    let position = FilePosition(line: start.line, byteOffset: start.offset, byteCount: Int64(element.count))
    defer { element = [] }
    return JSONElement(section: section, bytes: element, position: position, column: start.column)
  }

  private mutating func takeBetween(_ byte: UInt8) throws(Reason) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: return
    case 0xEF, 0xBB, 0xBF: if offset < 3 { return }
    case UInt8(ascii: "\""):
      isInString = true
      text = []
    case UInt8(ascii: "{"): if try begins() { return }
    case UInt8(ascii: "["): try enter()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): level = max(0, level - 1)
    default: break
    }
    skeleton.append(byte)
  }

  /// True when the brace opens an element, which the skeleton shows as `0`.
  private mutating func begins() throws(Reason) -> Bool {
    if level == 0 {
      level = 1
      return false
    }
    guard level == 2 else {
      throw Reason(.acceptJSONMalformed, found: "an object stands where an array was expected")
    }
    element = [UInt8(ascii: "{")]
    elementDepth = 1
    start = (line, column, offset)
    skeleton.append(UInt8(ascii: "0"))
    return true
  }

  private mutating func enter() throws(Reason) {
    let name = String(decoding: text, as: UTF8.self)
    guard level == 1, let section = JSONElement.Section(rawValue: name) else {
      let known = JSONElement.Section.allCases.map(\.rawValue)
      throw Reason(
        .acceptJSONKey, found: "an array that is neither declarations nor authorisations",
        expected: Nearest.suggestion(String(name.prefix(40)), among: known))
    }
    self.section = section
    level = 2
  }
}
