/// What a line or an item comes to.
package enum Conclusion: Hashable, Sendable {
  case compared(DifferenceClass)
  /// Shown for information: nothing is declared to compare it with.
  case shownOnly
}
