/// The value of one record field. Account and identity numbers are kept in full here and masked by renderings.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case money(Fen)
  case date(CivilDate)
  case flag(Bool)
  case area(Area)
  case share(ShareFraction)
  case count(Int64)
}

extension FieldValue {
  /// Texts are equal only byte by byte.
  package static func == (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.text(let one), .text(let other)): TextBytes.areEqual(one, other)
    case (.money(let one), .money(let other)): one == other
    case (.date(let one), .date(let other)): one == other
    case (.flag(let one), .flag(let other)): one == other
    case (.area(let one), .area(let other)): one == other
    case (.share(let one), .share(let other)): one == other
    case (.count(let one), .count(let other)): one == other
    case (.text, _), (.money, _), (.date, _), (.flag, _), (.area, _), (.share, _), (.count, _):
      false
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(mixed(into: 0)) }

  /// A number that equal values share and others hardly ever; the same in every run.
  package func mixed(into seed: UInt64) -> UInt64 {
    switch self {
    case .text(let text): TextBytes.mixed(text, into: seed ^ 1)
    case .money(let fen): TextBytes.mixed(UInt64(bitPattern: fen.amount), into: seed ^ 2)
    case .date(let day): TextBytes.mixed(UInt64(bitPattern: Int64(day.dayNumber)), into: seed ^ 3)
    case .flag(let flag): TextBytes.mixed(flag ? 1 : 0, into: seed ^ 4)
    case .area(let area): TextBytes.mixed(UInt64(bitPattern: area.hundredths), into: seed ^ 5)
    case .share(let share):
      TextBytes.mixed(
        UInt64(UInt32(bitPattern: share.numerator)) << 32
          | UInt64(UInt32(bitPattern: share.denominator)),
        into: seed ^ 6)
    case .count(let count): TextBytes.mixed(UInt64(bitPattern: count), into: seed ^ 7)
    }
  }
}
