package import Diagnostics

extension ShareFraction {
  /// `1/2`, `50%`, `33.33%` or `0.5`.
  /// - Throws: `share.format`, `share.range`.
  package init(text: some StringProtocol) throws(Reason) {
    let fault = Reason(
      .shareFormat, found: "'\(Masked.cell(text))' is not a share", expected: "expected 1/2, 50% or 0.5")
    if let slash = text.firstIndex(of: "/") {
      guard let numerator = Int32(text[..<slash]), let denominator = Int32(text[text.index(after: slash)...]) else {
        throw fault
      }
      try self.init(numerator, over: denominator)
      return
    }
    let isPercent = text.hasSuffix("%")
    let parts = (isPercent ? text.dropLast() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count <= 2, decimals.utf8.count <= 6, let whole = parts.first,
      let value = Int32(String(whole) + decimals)
    else { throw fault }
    let scale = decimals.utf8.reduce(Int32(isPercent ? 100 : 1)) { scale, _ in scale * 10 }
    try self.init(value, over: scale)
  }
}
