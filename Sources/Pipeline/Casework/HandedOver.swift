package import Diagnostics

/// What was written for another office.
package struct HandedOver: Hashable, Sendable {
  /// Nil where there was nothing to say.
  package let file: String?
  package let rows: Int
  /// Cases that could not go on, each by its number.
  package let troubles: [Diagnostic]
}
