/// The unit that a column's amounts are written in.
package enum MoneyUnit: Hashable, Sendable {
  case fen, yuan, tenThousandYuan

  /// Digits after the point down to one fen.
  var decimals: Int {
    switch self {
    case .fen: 0
    case .yuan: 2
    case .tenThousandYuan: 6
    }
  }

  /// What may stand behind the digits, as UTF-8.
  var suffixes: [[UInt8]] {
    switch self {
    case .fen: Self.fenSuffixes
    case .yuan: Self.yuanSuffixes
    case .tenThousandYuan: Self.tenThousandSuffixes
    }
  }

  private static let fenSuffixes = [Array("分".utf8)]
  private static let yuanSuffixes = [Array("元".utf8)]
  private static let tenThousandSuffixes = [Array("万元".utf8), Array("万".utf8)]
}
