import EconomyModel

extension FieldEntry {
  /// Up to eight fields, each with a value of any kind.
  static func invented(by chance: inout SeededChance) -> [FieldEntry] {
    let fields = RecordField.allCases.shuffled(using: &chance).prefix(Int.random(in: 0...8, using: &chance))
    return fields.map { FieldEntry($0, .invented(by: &chance)) }
  }
}

extension FieldValue {
  fileprivate static func invented(by chance: inout SeededChance) -> FieldValue {
    switch Int.random(in: 0..<7, using: &chance) {
    case 0: .text(text(by: &chance))
    case 1: .money(Fen(number(by: &chance)))
    case 2:
      .date(
        CivilDate(
          dayNumber: .random(in: CivilDate.first.dayNumber...CivilDate.last.dayNumber, using: &chance)))
    case 3: .flag(.random(using: &chance))
    case 4: .area(Area(hundredths: number(by: &chance)))
    case 5: share(by: &chance)
    default: .count(number(by: &chance))
    }
  }

  /// As often short as long, of either sign.
  private static func number(by chance: inout SeededChance) -> Int64 {
    let bits = Int.random(in: 0...63, using: &chance)
    return Int64(truncatingIfNeeded: chance.next()) >> bits
  }

  private static func text(by chance: inout SeededChance) -> String {
    let pieces = ["", "a", "张", "𠮷", "\u{301}", "\n", "，", "\"", "é", "0"]
    let count = Int.random(in: 0...40, using: &chance)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &chance)] }.joined()
  }

  private static func share(by chance: inout SeededChance) -> FieldValue {
    let denominator = Int32.random(in: 1...Int32.max, using: &chance)
    let numerator = Int32.random(in: 1...denominator, using: &chance)
    return .share((try? ShareFraction(numerator, over: denominator)) ?? .one)
  }
}
