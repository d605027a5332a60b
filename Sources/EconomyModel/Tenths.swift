package import Diagnostics

/// Multiples written with at most one decimal and counted in tenths: `2` is 20, `1.5` is 15.
package enum Tenths {
  package static func text(_ tenths: Int64) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// - Throws: `amount.not-a-number` unless it is above 0, at most 1000 and has at most one decimal.
  package static func parse(_ text: String) throws(Reason) -> Int64 {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isPlain, (1...2).contains(parts.count), parts.count == 1 || parts[1].utf8.count == 1,
      let tenths = Int64(String(parts[0]) + (parts.count == 2 ? String(parts[1]) : "0")), (1...10_000).contains(tenths)
    else {
      throw Reason(
        .amountNotANumber, found: "'\(text)' is no multiple", expected: "expected such as 2 or 1.5, at most 1000")
    }
    return tenths
  }
}
