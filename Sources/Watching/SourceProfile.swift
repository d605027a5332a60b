package import EconomyModel

/// What is kept of an accepted answer for later weeks to be held against: counts alone, so that nobody's data outlives
/// its authorisation here. Amounts are kept in classes of an eighth, hashes in 64 classes.
package struct SourceProfile: Hashable, Sendable, Codable {
  package let institution: InstitutionCode
  package let adapter: String
  package let item: ItemCode
  /// The receipt's day; of several files the last.
  package let day: CivilDate
  package let persons: PersonCounts
  /// By the fate's own word; fates that no row had are left out.
  package let rows: [String: Int64]
  /// By the outcome's own word, of accepted and held records.
  package let outcomes: [String: Int64]
  /// Rejected rows by code.
  package let rejects: [String: Int64]
  /// The item's figure, if it has one.
  package let figure: RecordField?
  /// Sorted by key.
  package let columns: [ColumnProfile]

  package func rows(_ fate: RowFate) -> Int64 { rows[fate.rawValue] ?? 0 }

  /// Everything that is not structure, duplicate or none of ours.
  package var dataRows: Int64 { rows(.accepted) + rows(.held) + rows(.rejected) }

  /// Accepted and held records that say *found*: those that carry fields.
  package var found: Int64 { outcomes[RecordOutcome.found.rawValue] ?? 0 }

  /// Records whose subject was looked at.
  package var records: Int64 { outcomes.values.reduce(0, +) }

  /// The most frequent first, then by code.
  package func commonestRejects(_ count: Int) -> [(code: String, rows: Int64)] {
    let sorted = rejects.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(count).map { ($0.key, $0.value) }
  }

  package func column(_ column: WatchedColumn) -> ColumnProfile? { columns.first { $0.column == column } }

  /// Several files of one answer: rows add up, persons are counted anew by whoever sees them all.
  package func adding(_ other: SourceProfile, persons: PersonCounts) -> SourceProfile {
    let both = Dictionary(grouping: columns + other.columns) { $0.column }
    let merged = both.values.compactMap { same in
      same.first.map { first in same.dropFirst().reduce(first) { $0.adding($1) } }
    }
    return SourceProfile(
      institution: institution, adapter: adapter, item: item, day: max(day, other.day), persons: persons,
      rows: rows.merging(other.rows, uniquingKeysWith: +),
      outcomes: outcomes.merging(other.outcomes, uniquingKeysWith: +),
      rejects: rejects.merging(other.rejects, uniquingKeysWith: +), figure: figure ?? other.figure,
      columns: merged.sorted { $0.column.key < $1.column.key })
  }
}
