internal import Diagnostics

/// A canonical value's own layout, read before the rest of it is.
struct LayoutNumber: Decodable {
  let layout: Int

  /// - Throws: `report.unreadable`.
  static func inside(_ bytes: [UInt8]) throws(Reason) -> LayoutNumber {
    try CanonicalJSON.value(LayoutNumber.self, from: bytes)
  }

  /// - Throws: `report.layout`.
  func check(_ expected: Int) throws(Reason) {
    guard layout == expected else {
      throw Reason(
        .reportLayout, found: "a report of layout \(layout)", expected: "expected layout \(expected)",
        wayOut: "read it with the hedui that wrote it")
    }
  }
}
