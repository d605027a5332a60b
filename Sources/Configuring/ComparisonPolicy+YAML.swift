package import Diagnostics
package import EconomyModel

extension ComparisonPolicy {
  /// Reads `policies/comparison.yaml`. A missing standard stops here; there are no fallbacks.
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(
      document.root,
      required: [
        "toleranceYuan", "tolerancePercent", "areaToleranceSquareMetres", "asOfGapDays", "incomeMonths", "basis",
      ], optional: ["precedence"])
    let tolerance = keys?["toleranceYuan"]?.made { (text) throws(Reason) in try Fen(yuan: text) }
    let divisor = keys?["tolerancePercent"]?.made(Self.divisor)
    let area = keys?["areaToleranceSquareMetres"]?.made { (text) throws(Reason) in try Area(squareMetres: text) }
    let gap = keys?["asOfGapDays"]?.number(in: 0...3660)
    let months = keys?["incomeMonths"]?.number(in: 1...60)
    let basis = keys?.text("basis")
    let precedence = Self.precedence(keys?["precedence"])
    try document.faults.throwIfAny()
    guard let tolerance, let divisor, let area, let gap, let months, let basis else {
      throw document.faults.stop(Reason(.configEmpty, found: "the policy is not whole"))
    }
    self.init(
      toleranceFen: tolerance, toleranceDivisor: divisor, areaTolerance: area, asOfGapDays: gap, incomeMonths: months,
      precedence: precedence, basis: basis)
  }

  /// 5 % is one twentieth: comparison multiplies and never divides, so the percentage must divide 100.
  private static func divisor(_ text: String) throws(Reason) -> Int64 {
    guard let percent = Int64(text), (1...100).contains(percent), 100 % percent == 0 else {
      throw Reason(
        .configBadValue, found: "'\(text)' is no usable percentage",
        expected: "expected 1, 2, 4, 5, 10, 20, 25, 50 or 100")
    }
    return 100 / percent
  }

  private static func precedence(_ value: YAMLValue?) -> [ItemCode: [InstitutionCode]] {
    var precedence: [ItemCode: [InstitutionCode]] = [:]
    for (key, list) in value?.entries("expected items with their institutions") ?? [] {
      guard let item = key.text(), let codes = list.texts() else { continue }
      if Set(codes).count != codes.count {
        list.fault(Reason(.configDuplicateKey, found: "an institution is listed twice", wayOut: "keep one of them"))
      }
      precedence[ItemCode(item)] = codes.map { InstitutionCode($0) }
    }
    return precedence
  }
}
