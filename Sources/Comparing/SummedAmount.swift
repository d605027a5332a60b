internal import EconomyModel

/// What a record or a declared entry gives to a sum.
enum SummedAmount: Hashable {
  case fen(Fen)
  /// Larger than can be counted.
  case overflown
  /// Another currency without its own amount in CNY.
  case foreign(String)
  /// Only flags came back.
  case flagged
  case absent
}
