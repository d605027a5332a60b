internal import EconomyModel

extension Figure {
  /// verified − declared; a declared figure that was not stated counts as zero. Not stated where the two are of
  /// different kinds or the difference cannot be counted.
  static func difference(declared: Figure, verified: Figure) -> Figure {
    guard let found = verified.number else { return .notStated }
    guard let stated = declared.number else { return declared == .notStated ? verified : .notStated }
    guard declared.with(0) == verified.with(0) else { return .notStated }
    let (difference, overflow) = found.subtractingReportingOverflow(stated)
    return overflow ? .notStated : verified.with(difference)
  }

  private var number: Int64? {
    switch self {
    case .money(let fen), .moneyPerYear(let fen): fen.amount
    case .area(let area): area.hundredths
    case .count(let count): count
    case .text, .notStated: nil
    }
  }

  private func with(_ number: Int64) -> Figure {
    switch self {
    case .money: .money(Fen(number))
    case .moneyPerYear: .moneyPerYear(Fen(number))
    case .area: .area(Area(hundredths: number))
    case .count: .count(number)
    case .text, .notStated: .notStated
    }
  }
}
