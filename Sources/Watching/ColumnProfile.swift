/// What one column of a file held, in counts. No value of it is kept.
package struct ColumnProfile: Hashable, Sendable, Codable {
  package let column: WatchedColumn
  /// Records that carry a value.
  package let filled: Int64
  package let facets: [ColumnFacet: ClassCounts]

  func adding(_ other: ColumnProfile) -> ColumnProfile {
    ColumnProfile(
      column: column, filled: filled + other.filled,
      facets: facets.merging(other.facets) { $0.adding($1) })
  }

  func counts(_ facet: ColumnFacet) -> ClassCounts { facets[facet] ?? ClassCounts([]) }

  /// The middle of the class in which so many thousandths of the amounts above zero are reached; nil without any.
  /// 0 and 1000 give the smallest and the largest.
  package func quantile(perMille: Int64) -> Int64? {
    counts(.magnitude).place(reaching: perMille).map(Magnitude.middle)
  }
}
