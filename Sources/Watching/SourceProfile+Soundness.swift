package import EconomyModel

extension SourceProfile {
  private static let most: Int64 = 1 << 40

  /// Whether the counts are ones that a file can have. Those read back from a store are not trusted to be.
  package var isSound: Bool {
    let counts = Array(rows.values) + Array(outcomes.values) + Array(rejects.values)
    return counts.allSatisfy(Self.isCount) && persons.isSound && columns.allSatisfy(\.isSound)
  }

  fileprivate static func isCount(_ count: Int64) -> Bool { (0...most).contains(count) }

  package func isOf(_ institution: InstitutionCode, _ adapter: String, _ item: ItemCode) -> Bool {
    self.institution == institution && self.adapter == adapter && self.item == item
  }
}

extension PersonCounts {
  fileprivate var isSound: Bool {
    SourceProfile.isCount(asked) && (0...asked).contains(answered) && (0...answered).contains(hit)
  }
}

extension ColumnProfile {
  /// Each facet sorts some of the column's values, each once.
  fileprivate var isSound: Bool {
    SourceProfile.isCount(filled)
      && facets.allSatisfy { facet, counts in
        counts.occupied.allSatisfy { $0.place < facet.classCount && $0.count <= filled } && counts.total <= filled
      }
  }
}
