package import EconomyModel

/// What the centre holds of one item: the household's own figures, never an obligor's.
package struct LetterLine: Hashable, Sendable {
  package let item: ItemCode
  package let promised: Figure
  package let found: Figure
  package let standing: SettlementStanding
}
