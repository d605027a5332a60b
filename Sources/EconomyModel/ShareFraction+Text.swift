package import Diagnostics

extension ShareFraction {
  /// `1/2`, `50%`, `33.33%` or `0.5`, with at most six decimals.
  /// - Throws: `share.format`, `share.range`.
  package init(text: some StringProtocol) throws(Reason) {
    let fault = Reason(
      .shareFormat, found: "'\(Masked.cell(text))' is not a share", expected: "expected 1/2, 50% or 0.5")
    let bytes = Array(text.utf8)
    if let slash = bytes.firstIndex(of: 0x2F) {
      guard let numerator = Self.digits(bytes[..<slash]), let denominator = Self.digits(bytes[(slash + 1)...]) else {
        throw fault
      }
      try self.init(numerator, over: denominator)
      return
    }
    let isPercent = bytes.last == 0x25
    let parts = bytes.dropLast(isPercent ? 1 : 0).split(separator: 0x2E, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : []
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), decimals.count <= 6,
      let value = Self.digits(ArraySlice(parts.joined()))
    else { throw fault }
    let scale = decimals.reduce(Int32(isPercent ? 100 : 1)) { scale, _ in scale * 10 }
    try self.init(value, over: scale)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int32? { WrittenNumber.value(of: bytes).map(Int32.init) }
}
