package import Diagnostics
package import EconomyModel

extension DriftLimits {
  private static let numbers = [
    "weeksAtLeast", "rowsAtLeast", "weeksAtMost", "oneIn", "ratesOneIn", "contentsPerMille", "lossyPerMille",
    "figureFactorPercent", "grossPerMille", "grossFactorPercent",
  ]
  private static let moves = ["hitRate", "rejectRate", "heldRate", "answeredShare"]

  /// Reads `policies/drift.yaml`. A missing limit stops here; there are no fallbacks.
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(document.root, required: Self.numbers + Self.moves + ["basis"])
    var numbers: [String: Int] = [:]
    for key in Self.numbers { numbers[key] = keys?[key]?.number(in: Self.range(of: key)) }
    var moves: [String: Move] = [:]
    for key in Self.moves { moves[key] = keys?[key].flatMap(Self.move) }
    if let least = numbers["weeksAtLeast"], let most = numbers["weeksAtMost"], least > most {
      keys?["weeksAtMost"]?.fault(
        Reason(
          .configBadValue, found: "\(most) weeks are looked at", expected: "expected at least weeksAtLeast, \(least)"))
    }
    let basis = keys?.text("basis")
    try document.faults.throwIfAny()
    guard let limits = Self.whole(numbers, moves, basis) else {
      throw document.faults.stop(Reason(.configEmpty, found: "the limits are not whole"))
    }
    self = limits
  }

  private static func whole(_ numbers: [String: Int], _ moves: [String: Move], _ basis: String?) -> DriftLimits? {
    let number = { (key: String) in numbers[key].map(Int64.init) }
    guard let weeksAtLeast = numbers["weeksAtLeast"], let weeksAtMost = numbers["weeksAtMost"],
      let rowsAtLeast = number("rowsAtLeast"), let oneIn = number("oneIn"),
      let ratesOneIn = number("ratesOneIn"), let hitRate = moves["hitRate"],
      let rejectRate = moves["rejectRate"], let heldRate = moves["heldRate"],
      let answeredShare = moves["answeredShare"], let contents = number("contentsPerMille"),
      let lossy = number("lossyPerMille"), let figure = number("figureFactorPercent"),
      let gross = number("grossPerMille"), let grossFactor = number("grossFactorPercent"), let basis
    else { return nil }
    return DriftLimits(
      weeksAtLeast: weeksAtLeast, rowsAtLeast: rowsAtLeast, weeksAtMost: weeksAtMost, oneIn: oneIn,
      ratesOneIn: ratesOneIn, hitRate: hitRate,
      rejectRate: rejectRate, heldRate: heldRate, answeredShare: answeredShare, contentsPerMille: contents,
      lossyPerMille: lossy, figureFactorPercent: figure, grossPerMille: gross, grossFactorPercent: grossFactor,
      basis: basis)
  }

  private static func move(_ value: YAMLValue) -> Move? {
    let keys = YAMLMapping(value, required: ["factorPercent", "leastPerMille", "shiftPerMille"])
    let factor = keys?["factorPercent"]?.number(in: factorPercents)
    let least = keys?["leastPerMille"]?.number(in: perMilles)
    let shift = keys?["shiftPerMille"]?.number(in: perMilles)
    guard let factor, let least, let shift else { return nil }
    return Move(factorPercent: Int64(factor), leastPerMille: Int64(least), shiftPerMille: Int64(shift))
  }

  private static let factorPercents = 101...1_000_000
  private static let perMilles = 1...1000

  private static func range(of key: String) -> ClosedRange<Int> {
    switch key {
    case "weeksAtLeast", "weeksAtMost": 1...520
    case "rowsAtLeast": 1...1_000_000_000
    case "oneIn", "ratesOneIn": 100...1_000_000_000_000
    case "figureFactorPercent", "grossFactorPercent": factorPercents
    default: perMilles
    }
  }
}
