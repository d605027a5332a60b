internal import Diagnostics
internal import EconomyModel

extension FactPayload {
  /// - Throws: `store.failed` when the bytes are not what ``encode(_:)`` writes.
  func decode(_ bytes: some Collection<UInt8>) throws -> [FieldEntry] {
    var reader = PayloadReader(bytes: Array(bytes))
    var fields: [FieldEntry] = []
    while !reader.isAtEnd {
      guard let place = Int(exactly: try reader.varint()), layout.indices.contains(place) else {
        throw PayloadReader.damaged
      }
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
      guard next >= 0x80 else {
        guard shift < 63 || next <= 1 else { throw Self.damaged }
        return value
      }
    }
    throw Self.damaged
  }

  mutating func signed() throws -> Int64 {
    let raw = try varint()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  mutating func text() throws -> String {
    guard let count = Int(exactly: try varint()), count <= bytes.count - offset,
      let text = String(validating: bytes[offset..<offset + count], as: UTF8.self)
    else { throw Self.damaged }
    offset += count
    return text
  }

  /// A day outside the calendar would be moved to its edge: it was never written.
  mutating func date() throws -> CivilDate {
    guard let dayNumber = Int32(exactly: try signed()) else { throw Self.damaged }
    let date = CivilDate(dayNumber: dayNumber)
    guard date.dayNumber == dayNumber else { throw Self.damaged }
    return date
  }

  mutating func share() throws -> ShareFraction {
    guard let numerator = Int32(exactly: try signed()), let denominator = Int32(exactly: try signed()),
      let share = try? ShareFraction(numerator, over: denominator)
    else { throw Self.damaged }
    return share
  }

  mutating func value() throws -> FieldValue {
    switch try byte() {
    case 0: return .text(try text())
    case 1: return .money(Fen(try signed()))
    case 2: return .date(try date())
    case 3: return .flag(false)
    case 4: return .flag(true)
    case 5: return .area(Area(hundredths: try signed()))
    case 6: return .share(try share())
    case 7: return .count(try signed())
    default: throw Self.damaged
    }
  }
}
