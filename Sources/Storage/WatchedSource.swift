package import EconomyModel

/// Whose answers are held against its own earlier weeks: one institution's files of one layout.
package struct WatchedSource: Hashable, Comparable, Sendable {
  package let institution: InstitutionCode
  package let adapter: String
  package let item: ItemCode

  package init(institution: InstitutionCode, adapter: String, item: ItemCode) {
    self.institution = institution
    self.adapter = adapter
    self.item = item
  }

  package static func < (left: WatchedSource, right: WatchedSource) -> Bool {
    (left.institution, left.item, left.adapter) < (right.institution, right.item, right.adapter)
  }
}
