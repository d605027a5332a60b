package import Diagnostics

/// An area in hundredths of a square metre.
package struct Area: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let hundredths: Int64

  package init(hundredths: Int64) { self.hundredths = hundredths }

  /// - Throws: `area.format` unless the text is digits with at most two decimals.
  package init(squareMetres text: some StringProtocol) throws(Reason) {
    guard !text.hasPrefix("-"), let parsed = try? Fen(yuan: text) else {
      throw Reason(
        .areaFormat, found: "'\(Masked.cell(text))' is not an area", expected: "expected square metres such as 89.50")
    }
    hundredths = parsed.amount
  }

  /// From 亩 with at most two decimals: 1 亩 = 2000/3 m², rounded once.
  /// - Throws: `area.format`.
  package init(mu text: some StringProtocol) throws(Reason) {
    let mu = try Area(squareMetres: text).hundredths
    let (product, overflow) = mu.multipliedReportingOverflow(by: 4000)
    guard !overflow else { throw Reason(.areaFormat, found: "'\(Masked.cell(text))' is more land than there is") }
    hundredths = (product + 3) / 6
  }

  package static func < (left: Area, right: Area) -> Bool { left.hundredths < right.hundredths }

  /// `89.50`.
  package var description: String { Fen(hundredths).plain }
}

extension Area: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(hundredths: try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hundredths)
  }
}
