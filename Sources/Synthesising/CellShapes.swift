internal import Adapting
internal import EconomyModel

/// The shapes in which offices write amounts, dates and measures.
enum CellShapes {
  static func money(_ fen: Fen, _ conversion: Conversion, _ groups: Bool, _ chance: inout SeededChance) -> String {
    guard case .money(let unit) = conversion else { return fen.plain }
    switch unit {
    case .fen: return String(fen.amount)
    case .yuan:
      let digits = groups && chance.happens(600) ? fen.description : fen.plain
      switch chance.below(40) {
      case 0 where fen.amount >= 0: return "￥" + digits
      case 1: return digits + "元"
      default: return digits
      }
    case .tenThousandYuan: return tenThousand(fen) + (chance.happens(50) ? "万元" : "")
    }
  }

  /// Exact, `1.05` for 10,500 yuan.
  static func tenThousand(_ fen: Fen) -> String {
    let digits = String(fen.amount.magnitude % 1_000_000)
    var fraction = Substring(String(repeating: "0", count: 6 - digits.utf8.count) + digits)
    while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    let whole = "\(fen.amount < 0 ? "-" : "")\(fen.amount.magnitude / 1_000_000)"
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  static func date(_ date: CivilDate, _ chance: inout SeededChance) -> String {
    let iso = date.description
    switch chance.below(12) {
    case 0: return iso.filter { $0 != "-" }
    case 1: return "\(date.year)/\(date.month)/\(date.day)"
    case 2: return "\(date.year).\(date.month).\(date.day)"
    case 3: return date.chinese
    case 4 where date.year >= 1930: return String(date.dayNumber + 25_569)
    case 5: return iso + " 00:00:00"
    default: return iso
    }
  }

  static func time(_ time: Timestamp, _ chance: inout SeededChance) -> String {
    let second = Int(time.secondOfDay ?? 0)
    let clock = [second / 3600, second / 60 % 60, second % 60].map(two)
    switch chance.below(4) {
    case 0: return (time.date.description.filter { $0 != "-" }) + clock.joined()
    case 1: return time.date.description + "T" + clock.joined(separator: ":")
    case 2: return time.date.chinese + " " + clock.joined(separator: ":")
    default: return time.date.description + " " + clock.joined(separator: ":")
    }
  }

  /// Months are `2026-05` in records.
  static func text(_ text: String, _ conversion: Conversion, _ chance: inout SeededChance) -> String {
    guard case .month = conversion else { return text }
    let (year, month) = (text.prefix(4), text.suffix(2))
    switch chance.below(4) {
    case 0: return "\(year)\(month)"
    case 1: return "\(year)/\(Int(month) ?? 1)"
    case 2: return "\(year)年\(Int(month) ?? 1)月"
    default: return text
    }
  }

  static func area(_ area: Area, _ conversion: Conversion, _ chance: inout SeededChance) -> String {
    if case .mu = conversion {
      let mu = Fen((area.hundredths * 6 + 2000) / 4000).plain
      return chance.happens(200) ? mu + "亩" : mu
    }
    return chance.happens(100) ? area.description + "㎡" : area.description
  }

  static func share(_ share: ShareFraction, _ conversion: Conversion, _ chance: inout SeededChance) -> String {
    let percent = Int(share.numerator) * 100 / Int(share.denominator)
    let isWhole = Int(share.numerator) * 100 % Int(share.denominator) == 0
    if case .percent = conversion { return chance.happens(500) ? "\(percent)" : "\(percent)%" }
    return isWhole && chance.happens(400) ? "\(percent)%" : share.description
  }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
