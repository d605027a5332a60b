package import EconomyModel

/// Which part of the worklist somebody wants to see.
package struct WorkQuery: Hashable, Sendable {
  package enum Order: String, Hashable, CaseIterable, Sendable {
    /// What wants somebody's hand, then what is late, then the biggest difference.
    case urgency, difference, differences, answered, waiting, due, caseNumber = "case"
  }

  package let scope: RegionScope
  package let state: WorkState?
  package let onlyDifferences: Bool
  package let onlyLate: Bool
  package let order: Order
  package let isReversed: Bool
  /// From 1.
  package let page: Int

  package init(
    scope: RegionScope, state: WorkState? = nil, onlyDifferences: Bool = false, onlyLate: Bool = false,
    order: Order = .urgency, isReversed: Bool = false, page: Int = 1
  ) {
    self.scope = scope
    self.state = state
    self.onlyDifferences = onlyDifferences
    self.onlyLate = onlyLate
    self.order = order
    self.isReversed = isReversed
    self.page = max(1, page)
  }
}
