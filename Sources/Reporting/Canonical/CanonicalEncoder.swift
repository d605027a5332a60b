/// 规范化JSON: writes a value's bytes as they are digested and signed – keys in the order of their bytes, no spaces, plain
/// slashes, text as it is but for `"`, `\` and control characters, whole numbers only.
///
/// They are what a signature holds for years after, so that no toolchain's encoder may have a say in them.
final class CanonicalEncoder: PartsEncoder {
  var shape = EncodedShape.single
  var count: Int { pieces.count }
  private let sheet: CanonicalSheet
  @exclusivity(unchecked) private var pieces: [CanonicalPiece] = []
  /// Writes those parts that have parts, one after the other.
  private lazy var inner = CanonicalEncoder(sheet)

  private init(_ sheet: CanonicalSheet) { self.sheet = sheet }

  /// - Throws: `EncodingError` for what has no one form: a fraction, a moment in time, bytes, an address.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let whole = CanonicalEncoder(CanonicalSheet())
    try EncodedElements(encoder: whole).encode(value)
    return whole.sheet.bytes
  }

  func add(text: String, at key: String) { keep(at: key) { JSONText.append(text, to: &sheet.bytes) } }

  func add(number: some FixedWidthInteger, at key: String) {
    keep(at: key) { sheet.bytes.append(contentsOf: String(number).utf8) }
  }

  func add(mark: Bool, at key: String) {
    keep(at: key) { sheet.bytes.append(contentsOf: (mark ? "true" : "false").utf8) }
  }

  func addNothing(at key: String) { keep(at: key) { sheet.bytes.append(contentsOf: "null".utf8) } }

  func leaveOut(at key: String) {}

  func add(_ part: some Encodable, at key: String) throws { try keep(at: key) { try inner.write(part) } }

  func addLater(at key: String) -> CanonicalEncoder {
    let later = CanonicalEncoder(CanonicalSheet())
    pieces.append(CanonicalPiece(key, 0..<0, later: later))
    return later
  }

  private func keep<Fault: Error>(at key: String, _ write: () throws(Fault) -> Void) throws(Fault) {
    let start = sheet.bytes.count
    try write()
    pieces.append(CanonicalPiece(key, start..<sheet.bytes.count))
  }

  private func write(_ value: some Encodable) throws {
    shape = .single
    pieces.removeAll(keepingCapacity: true)
    let start = sheet.bytes.count
    try value.encode(to: self)
    finish(from: start)
  }

  private func finish(from start: Int) {
    if shape == .fields { pieces.sort(by: CanonicalPiece.precedes) }
    sheet.order(pieces, as: shape, from: start)
  }

  /// Of what was written later.
  var all: [UInt8] {
    finish(from: 0)
    return sheet.bytes
  }
}
