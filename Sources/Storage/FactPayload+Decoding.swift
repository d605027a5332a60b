internal import Diagnostics
internal import EconomyModel

extension FactPayload {
  /// - Throws: `store.failed` when the bytes are not what ``encode(_:)`` writes.
  func decode(_ bytes: some Collection<UInt8>) throws -> [FieldEntry] {
    var reader = PayloadReader(bytes: Array(bytes))
    var fields: [FieldEntry] = []
    while !reader.isAtEnd {
      let place = Int(try reader.varint())
      guard layout.indices.contains(place) else { throw PayloadReader.damaged }
      fields.append(FieldEntry(layout[place], try reader.value()))
    }
    return fields
  }
}

/// Walks over a fact's bytes.
private struct PayloadReader {
  let bytes: [UInt8]
  var offset = 0

  static var damaged: Reason {
    Reason(.storeFailed, found: "a stored fact cannot be read back", wayOut: "restore the centre from a backup")
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard offset < bytes.count else { throw Self.damaged }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
    }
    throw Self.damaged
  }

  mutating func signed() throws -> Int64 {
    let raw = try varint()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  mutating func text() throws -> String {
    let count = Int(try varint())
    guard count <= bytes.count - offset else { throw Self.damaged }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func value() throws -> FieldValue {
    switch try byte() {
    case 0: return .text(try text())
    case 1: return .money(Fen(try signed()))
    case 2: return .date(CivilDate(dayNumber: Int32(truncatingIfNeeded: try signed())))
    case 3: return .flag(false)
    case 4: return .flag(true)
    case 5: return .area(Area(hundredths: try signed()))
    case 6:
      let numerator = try signed()
      return .share(
        try ShareFraction(
          Int32(truncatingIfNeeded: numerator), over: Int32(truncatingIfNeeded: try signed())))
    case 7: return .count(try signed())
    default: throw Self.damaged
    }
  }
}
