package import EconomyModel

/// What a file's last row must agree with. Numbers are indexes of the trailer's fields.
package struct TrailerRule: Hashable, Sendable {
  /// A control total: the sum of one column over all rows.
  package struct Total: Hashable, Sendable {
    package let field: RecordField
    package let place: Int
  }

  package let count: Int?
  package let totals: [Total]
}
