/// What a query list is called: `HD990102-2026W47-05`, and `HD990102-2026W47-05R1` when it asks again; one of a request
/// `HD990102-2026W47Q0001-05`.
///
/// It says which centre asked, in which batch, which institution (its place among the batch's institutions by code,
/// from 1) and in which round. The form is ours, a *sample*.
package struct QueryListNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String
  /// 0 for the first list, from 1 for those that ask again.
  package let round: Int

  /// - Parameters:
  ///   - region: GB/T 2260, six digits.
  ///   - place: from 1.
  package init(region: String, week: BatchWeek, place: Int, round: Int) {
    self.round = round
    description =
      "HD\(region)-\(week.compact)-\(CivilDate.two(place))" + (round == 0 ? "" : "R\(round)")
  }

  /// One that is on file already.
  package init(stored text: String, round: Int) {
    description = text
    self.round = round
  }

  /// Whether a file that names this list means it: institutions number the parts of an answer behind it
  /// (`HD990102-2026W47-05-2`).
  package func isMeant(by text: some StringProtocol) -> Bool {
    let (own, named) = (description.utf8, text.utf8)
    return named.starts(with: own)
      && (named.count == own.count || named.dropFirst(own.count).first == UInt8(ascii: "-"))
  }

  package static func < (left: QueryListNumber, right: QueryListNumber) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
