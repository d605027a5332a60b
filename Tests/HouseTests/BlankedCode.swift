/// Swift text with comments, literal contents and backticked names blanked out, line by line the same length.
///
/// Quotes stay, interpolated code stays, so what is left can be searched for operators, keywords and braces.
struct BlankedCode {
  /// What the reading position stands in: code (with the parentheses open since an interpolation began) or a string.
  private enum State {
    case code(open: Int)
    case string(quotes: Int, hashes: Int)
  }

  private let source: [UInt8]
  private var blanked: [UInt8] = []
  private var states: [State] = [.code(open: 0)]
  private var index = 0

  static func of(_ text: String) -> String {
    var blanking = BlankedCode(source: Array(text.utf8))
    return blanking.run()
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func run() -> String {
    while index < source.count {
      switch states.last ?? .code(open: 0) {
      case .code(let open): stepInCode(open: open)
      case .string(let quotes, let hashes): stepInString(quotes: quotes, hashes: hashes)
      }
    }
    return String(decoding: blanked, as: UTF8.self)
  }

  private mutating func stepInCode(open: Int) {
    if starts("//") { return blank(through: lineEnd) }
    if starts("/*") { return blankComment() }
    if starts("`") { return blank(through: next("`", after: index + 1)) }
    if let end = regexEnd { return blank(through: end) }
    if let string = openedString { return enter(string) }
    if open > 0 { count(source[index], open: open) }
    keep(1)
  }

  private mutating func stepInString(quotes: Int, hashes: Int) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let close = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    if starts(escape + "(") {
      states.append(.code(open: 1))
      blank(through: index + escape.utf8.count + 1)
    } else if starts(escape) {
      blank(through: index + escape.utf8.count + 1)
    } else if starts(close) {
      states.removeLast()
      keep(close.utf8.count)
    } else {
      blank(through: index + 1)
    }
  }

  /// Follows the parentheses of an interpolation; its last one returns to the string around it.
  private mutating func count(_ byte: UInt8, open: Int) {
    let now = byte == UInt8(ascii: "(") ? open + 1 : byte == UInt8(ascii: ")") ? open - 1 : open
    if now == 0 { states.removeLast() } else { states[states.count - 1] = .code(open: now) }
  }

  private mutating func enter(_ string: (quotes: Int, hashes: Int)) {
    states.append(.string(quotes: string.quotes, hashes: string.hashes))
    keep(string.quotes + string.hashes)
  }

  private mutating func blankComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 } else if starts("*/") { depth -= 1 }
      blank(through: index + (starts("/*") || starts("*/") ? 2 : 1))
    } while depth > 0 && index < source.count
  }

  private mutating func keep(_ count: Int) {
    blanked += source[index..<min(index + count, source.count)]
    index = min(index + count, source.count)
  }

  private mutating func blank(through end: Int) {
    let newline = UInt8(ascii: "\n")
    let stop = min(end, source.count)
    blanked += source[index..<stop].map { $0 == newline ? newline : UInt8(ascii: " ") }
    index = stop
  }
}

extension BlankedCode {
  private func starts(_ text: String) -> Bool { source[index...].starts(with: text.utf8) }

  private var lineEnd: Int { source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count }

  private func next(_ mark: String, after start: Int) -> Int {
    let mark = Array(mark.utf8)
    let found = source.indices.suffix(from: min(start, source.count)).first { source[$0...].starts(with: mark) }
    return found.map { $0 + mark.count } ?? source.count
  }

  /// The string that opens here: 1 or 3 quotes, after any number of `#`.
  private var openedString: (quotes: Int, hashes: Int)? {
    let hashes = source[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let rest = source[(index + hashes)...]
    if rest.starts(with: "\"\"\"".utf8) { return (3, hashes) }
    return rest.first == UInt8(ascii: "\"") ? (1, hashes) : nil
  }

  /// Where the regular expression that begins here ends, on the same line; nil when a slash means division.
  private var regexEnd: Int? {
    if starts("#/") { return next("/#", after: index + 2) }
    guard starts("/"), index + 1 < source.count, !" =/*\n".utf8.contains(source[index + 1]) else { return nil }
    let before = blanked.last { $0 != UInt8(ascii: " ") }
    guard let before, "(,=:[{&|?\n".utf8.contains(before) else { return nil }
    let end = next("/", after: index + 1)
    return end <= lineEnd ? end : nil
  }
}
