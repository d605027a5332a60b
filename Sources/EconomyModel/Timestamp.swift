package import Diagnostics

/// A local civil date with a time to the second, or without one.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let date: CivilDate
  /// 0…86,399; nil when only the day is known.
  package let secondOfDay: Int32?

  package init(date: CivilDate, secondOfDay: Int32? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay.map { min(max($0, 0), 86_399) }
  }

  /// `2026-11-18`, `2026-11-18T09:30:00` or `2026-11-18 09:30:00`.
  /// - Throws: `date.format`, `date.impossible`.
  package init(iso text: some StringProtocol) throws(Reason) {
    let bytes = Array(text.utf8)
    let day = try CivilDate(iso: String(text.prefix(10)))
    if bytes.count == 10 {
      self.init(date: day)
      return
    }
    guard bytes.count == 19, bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = WrittenNumber.value(of: bytes[11..<13]), (0..<24).contains(hour),
      let minute = WrittenNumber.value(of: bytes[14..<16]), (0..<60).contains(minute),
      let second = WrittenNumber.value(of: bytes[17..<19]), (0..<60).contains(second)
    else {
      throw Reason(
        .dateFormat, found: "'\(Masked.cell(text))' is not a time", expected: "expected 2026-11-18T09:30:00")
    }
    self.init(date: day, secondOfDay: Int32(hour * 3600 + minute * 60 + second))
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.date.dayNumber, left.secondOfDay ?? -1) < (right.date.dayNumber, right.secondOfDay ?? -1)
  }

  /// `2026-11-18 09:30:00`, or the day alone.
  package var description: String {
    guard let second = secondOfDay.map(Int.init) else { return date.description }
    let clock = [second / 3600, second / 60 % 60, second % 60].map(CivilDate.two).joined(separator: ":")
    return "\(date.description) \(clock)"
  }
}

extension Timestamp: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(iso: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
