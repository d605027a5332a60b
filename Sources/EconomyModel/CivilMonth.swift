package import Diagnostics

/// A calendar month, `2026-11`, of the years 1800–2299.
package struct CivilMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1…12.
  package let month: Int

  package init(containing day: CivilDate) {
    year = day.year
    month = day.month
  }

  /// - Throws: `date.format` unless the text is `YYYY-MM`; `date.impossible`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7 else {
      throw Reason(
        .dateFormat, found: "'\(Masked.cell(text))' is not a month", expected: "expected a month such as 2026-11")
    }
    self.init(containing: try CivilDate(iso: text + "-01"))
  }

  package static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  package var description: String { "\(year)-\(CivilDate.two(month))" }

  /// `2026年11月`.
  package var chinese: String { "\(year)年\(month)月" }
}

extension CivilMonth: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
