package import EconomyModel

/// One month of a case's money.
package struct LedgerLine: Hashable, Sendable {
  /// Nil while nobody has entered what was due.
  package let due: DueAmount?
  package let paid: Fen

  /// What is not known is held against nobody: until it is entered, what was paid was due.
  package var dueCounted: Fen { due?.amount ?? paid }
  package var toPay: Fen { Fen(max(0, dueCounted.amount - paid.amount)) }
  package var overpaid: Fen { Fen(max(0, paid.amount - dueCounted.amount)) }
}
