import Diagnostics
import EconomyModel

/// Where the values of one parsed JSON element stand in its file, by path such as `/members/0/name`.
struct JSONPlaces {
  private let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var line: Int
  private var column: Int
  private var places: [String: Place] = [:]
  /// Keys that an object has twice.
  private(set) var repeated: [Place] = []

  /// The bytes are those of JSON that parses.
  init(_ element: JSONElement, in file: String) {
    self.file = file
    bytes = element.bytes
    line = element.position.line
    column = element.column
    value("")
  }

  subscript(path: String) -> Place { places[path] ?? places[""] ?? Place(file: file) }

  private mutating func value(_ path: String) {
    skipBlanks()
    guard at < bytes.count else { return }
    if places.updateValue(here, forKey: path) != nil { repeated.append(here) }
    switch bytes[at] {
    case UInt8(ascii: "{"): object(path)
    case UInt8(ascii: "["): array(path)
    case UInt8(ascii: "\""): _ = string()
    default: while at < bytes.count, !Self.ends.contains(bytes[at]) { step() }
    }
  }

  private static let ends = Set(",]} \t\r\n".utf8)

  private mutating func object(_ path: String) {
    open()
    while isInside {
      let name = key()
      value("\(path)/\(name)")
      separate()
    }
    step()
  }

  private mutating func array(_ path: String) {
    open()
    var index = 0
    while isInside {
      value("\(path)/\(index)")
      index += 1
      separate()
    }
    step()
  }

  private mutating func open() {
    step()
    skipBlanks()
  }

  /// Before a member, and not at the closing bracket.
  private var isInside: Bool {
    at < bytes.count && bytes[at] != UInt8(ascii: "}") && bytes[at] != UInt8(ascii: "]")
  }

  /// Past the blanks and the comma after a member.
  private mutating func separate() {
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: ",") { step() }
    skipBlanks()
  }

  private mutating func key() -> String {
    let key = string()
    skipBlanks()
    step()
    return key
  }

  private mutating func string() -> String {
    // Counted before the step: read after it, the optimiser of Swift 6.3 takes the place before it.
    let start = at + 1
    step()
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") { step() }
      step()
    }
    let text = String(decoding: bytes[min(start, bytes.count)..<min(at, bytes.count)], as: UTF8.self)
    step()
    return text
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { step() }
  }

  private mutating func step() {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    let follows = at > 0 && bytes[at - 1] == 0x0D
    if byte == 0x0D || (byte == 0x0A && !follows) {
      line += 1
      column = 1
    } else if byte != 0x0A, at + 1 >= bytes.count || bytes[at + 1] & 0xC0 != 0x80 {
      column += 1
    }
    at += 1
  }

  private var here: Place { Place(file: file, line: line, column: column) }
}
