package import Diagnostics

/// What a row of a list came to.
package enum ListPiece<Row: Sendable>: Sendable {
  case row(Row)
  /// Everything that is wrong with it; its neighbours stand.
  case refused([Diagnostic])
}
