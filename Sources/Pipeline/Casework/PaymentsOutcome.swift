package import Diagnostics
package import EconomyModel

/// What became of a paying office's lists.
package struct PaymentsOutcome: Hashable, Sendable {
  package internal(set) var booked = 0
  /// Of those booked, in all.
  package internal(set) var amount = Fen.zero
  /// Booked before, under the same reference and to the same fen.
  package internal(set) var unchanged = 0
  package internal(set) var refused = 0
  /// Why rows were refused, each with its file and line.
  package internal(set) var diagnostics: [Diagnostic] = []

  /// Every row is one of the three.
  package var rows: Int { booked + unchanged + refused }
}
