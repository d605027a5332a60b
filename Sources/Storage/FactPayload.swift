internal import Diagnostics
internal import EconomyModel

/// A record's fields as bytes: for each entry its place in the receipt's layout, a tag and the value.
///
/// Integers are zigzag varints, texts a length and UTF-8. The layout (field names in order) stands once per receipt.
struct FactPayload {
  let layout: [RecordField]
  private let places: [RecordField: UInt64]

  /// The receipt's own list of fields.
  init(layout: [RecordField]) {
    self.layout = layout
    places = Dictionary(
      layout.enumerated().map { ($1, UInt64($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `store.invariant` for a field outside the layout: it could not be read back.
  func encode(_ fields: [FieldEntry]) throws(Reason) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    for entry in fields {
      guard let place = places[entry.field] else {
        throw Reason(
          .storeConstraint, found: "a record carries '\(entry.field.rawValue)', which its file's layout does not name",
          wayOut: "nothing was written; report this with the adapter that caused it")
      }
      append(place, to: &bytes)
      append(entry.value, to: &bytes)
    }
    return bytes
  }

  private func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text):
      bytes.append(0)
      append(UInt64(text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .money(let fen):
      bytes.append(1)
      append(signed: fen.amount, to: &bytes)
    case .date(let date):
      bytes.append(2)
      append(signed: Int64(date.dayNumber), to: &bytes)
    case .flag(let flag):
      bytes.append(flag ? 4 : 3)
    case .area(let area):
      bytes.append(5)
      append(signed: area.hundredths, to: &bytes)
    case .share(let share):
      bytes.append(6)
      append(signed: Int64(share.numerator), to: &bytes)
      append(signed: Int64(share.denominator), to: &bytes)
    case .count(let count):
      bytes.append(7)
      append(signed: count, to: &bytes)
    }
  }

  private func append(signed value: Int64, to bytes: inout [UInt8]) {
    append(UInt64(bitPattern: (value << 1) ^ (value >> 63)), to: &bytes)
  }

  private func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
