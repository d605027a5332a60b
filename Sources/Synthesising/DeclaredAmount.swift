internal import EconomyModel

/// An amount to be declared against a verified one, and how the two must stand to each other.
struct DeclaredAmount {
  /// Nil: nothing is declared.
  let fen: Int64?
  let difference: DifferenceClass

  /// The tolerance of the sample policy: 500 yuan, or one part in twenty of the larger side.
  private static func furthestBelow(_ verified: Int64) -> Int64 { max(50_000, verified / 20) }
  private static func furthestAbove(_ verified: Int64) -> Int64 { max(50_000, verified / 19) }

  static func consistent(_ verified: Int64) -> DeclaredAmount {
    DeclaredAmount(fen: verified, difference: .consistent)
  }

  /// - Parameter lowest: percent of what is verified, below which an under-declared amount does not go.
  static func chosen(
    against verified: Int64, _ rates: SynthesisRates, mayBeAbsent: Bool, lowest: Int = 10, _ chance: inout SeededChance
  ) -> DeclaredAmount {
    let dice = chance.below(1000)
    if dice < rates.underDeclared { return under(verified, lowest, &chance) }
    if dice < rates.underDeclared + rates.undeclared, mayBeAbsent, verified > 50_000 {
      return DeclaredAmount(fen: nil, difference: .undeclared)
    }
    if dice > 999 - rates.overDeclared { return over(verified, &chance) }
    return near(verified, rates, &chance)
  }

  private static func under(_ verified: Int64, _ lowest: Int, _ chance: inout SeededChance) -> DeclaredAmount {
    let most = verified - furthestBelow(verified) - 1
    if most < 0 { return consistent(verified) }
    if chance.happens(200) { return DeclaredAmount(fen: most, difference: .underDeclared) }
    let share = verified / 100 * Int64(chance.within(lowest...90))
    return DeclaredAmount(fen: min(most, share), difference: .underDeclared)
  }

  static func over(_ verified: Int64, _ chance: inout SeededChance) -> DeclaredAmount {
    let least = verified + furthestAbove(verified) + 1
    let more = chance.happens(200) ? 0 : Int64(chance.below(2_000_000))
    return DeclaredAmount(fen: least + more, difference: .overDeclared)
  }

  private static func near(_ verified: Int64, _ rates: SynthesisRates, _ chance: inout SeededChance) -> DeclaredAmount {
    guard chance.happens(rates.border) else {
      let rounded = verified / 10_000 * 10_000
      return consistent(chance.happens(300) ? rounded : verified)
    }
    let isBelow = chance.happens(500) && verified >= 50_000
    return consistent(isBelow ? verified - furthestBelow(verified) : verified + furthestAbove(verified))
  }
}
