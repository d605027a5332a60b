/// 规范化JSON: writes a value's bytes as they are digested and signed – keys in the order of their bytes, no spaces, plain
/// slashes, text as it is but for `"`, `\` and control characters, whole numbers only.
///
/// They are what a signature holds for years after, so that no toolchain's encoder may have a say in them.
final class CanonicalEncoder: PartsEncoder {
  private struct Piece {
    let key: String
    let place: Range<Int>
    /// What is written only when all of it is known.
    let later: CanonicalEncoder?
  }

  var shape = EncodedShape.single
  var count: Int { pieces.count }
  private var pieces: [Piece] = []
  private var written: [UInt8] = []

  private init() {}

  /// - Throws: `EncodingError` for what has no one form: a fraction, a moment in time, bytes, an address.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let whole = CanonicalEncoder()
    whole.written.reserveCapacity(32_768)
    try whole.write(value)
    return whole.written
  }

  /// - Returns: false for what has parts.
  private static func write<Leaf: Encodable>(leaf: Leaf, to bytes: inout [UInt8]) throws -> Bool {
    switch EncodedLeaf.of(Leaf.self) {
    case .text: if let text = leaf as? String { JSONText.append(text, to: &bytes) }
    case .number: bytes.append(contentsOf: "\(leaf)".utf8)
    case .mark: bytes.append(contentsOf: (leaf as? Bool == true ? "true" : "false").utf8)
    case .formless:
      throw EncodingError.invalidValue(leaf, .init(codingPath: [], debugDescription: "no canonical form"))
    case nil: return false
    }
    return true
  }

  private func write(_ value: some Encodable) throws {
    if try Self.write(leaf: value, to: &written) { return }
    let inner = CanonicalEncoder()
    try value.encode(to: inner)
    inner.finish(in: &written)
  }

  private func finish(in bytes: inout [UInt8]) {
    switch shape {
    case .fields:
      pieces.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      bytes.append(UInt8(ascii: "{"))
    case .list: bytes.append(UInt8(ascii: "["))
    case .single: break
    }
    for (place, piece) in pieces.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if shape == .fields {
        JSONText.append(piece.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
      }
      bytes += written[piece.place]
      piece.later?.finish(in: &bytes)
    }
    switch shape {
    case .fields: bytes.append(UInt8(ascii: "}"))
    case .list: bytes.append(UInt8(ascii: "]"))
    case .single: break
    }
  }

  func add(_ value: some Encodable, at key: String) throws {
    let start = written.count
    try write(value)
    pieces.append(Piece(key: key, place: start..<written.count, later: nil))
  }

  func addNothing(at key: String) {
    let start = written.count
    written += "null".utf8
    pieces.append(Piece(key: key, place: start..<written.count, later: nil))
  }

  func addLater(at key: String) -> CanonicalEncoder {
    let later = CanonicalEncoder()
    pieces.append(Piece(key: key, place: 0..<0, later: later))
    return later
  }
}
