/// One way of damaging a file.
enum Mutation: Hashable, Sendable {
  /// Only so many first bytes are left.
  case cut(Int)
  case changed(at: Int, to: UInt8)

  /// NUL, line feed, quote, two delimiters, and two bytes that break characters.
  static let bytes: [UInt8] = [0x00, 0x0A, 0x22, 0x2C, 0x7C, 0x80, 0xFF]

  static func all(of file: [UInt8]) -> [Mutation] {
    file.indices.flatMap { at in
      [.cut(at)] + bytes.filter { $0 != file[at] }.map { .changed(at: at, to: $0) }
    }
  }

  func applied(to file: [UInt8]) -> [UInt8] {
    switch self {
    case .cut(let length): return Array(file.prefix(length))
    case .changed(let at, let byte):
      var damaged = file
      damaged[at] = byte
      return damaged
    }
  }

  /// Where the damage begins.
  var at: Int {
    switch self {
    case .cut(let length): length
    case .changed(let at, _): at
    }
  }
}

extension Mutation: CustomStringConvertible {
  var description: String {
    switch self {
    case .cut(let length): "cut at byte \(length)"
    case .changed(let at, let byte): "byte \(at) changed to 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
