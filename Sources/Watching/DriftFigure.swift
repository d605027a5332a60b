/// What a drift alarm compares.
package enum DriftFigure: Hashable, Sendable, Codable {
  case share(perMille: Int64)
  /// The middle of its amounts, to an eighth: fen, hundredths of a square metre, thousandths of a share, or a count.
  case median(Int64)
}
