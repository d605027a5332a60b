/// Amounts above zero in classes of at most an eighth of their size: eight to a doubling, exact up to 15.
package enum Magnitude {
  package static let classCount = 8 + 60 * 8

  /// - Parameter amount: above zero.
  static func classOf(_ amount: Int64) -> Int {
    if amount < 16 { return Int(amount) }
    let exponent = 63 - amount.leadingZeroBitCount
    return (exponent - 2) * 8 + Int((amount >> Int64(exponent - 3)) & 7)
  }

  /// The least amount of a class.
  package static func floor(of place: Int) -> Int64 {
    if place < 16 { return Int64(place) }
    let exponent = place / 8 + 2
    return Int64(8 + place % 8) << Int64(exponent - 3)
  }

  /// The middle of a class, by which it is shown.
  package static func middle(of place: Int) -> Int64 {
    place < 16 ? Int64(place) : floor(of: place) + 1 << Int64(place / 8 - 2)
  }
}
