package import Diagnostics

/// What accepting files came to.
package struct AcceptOutcome: Sendable {
  package struct Count: Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
  }

  package var declarations = Count()
  package var authorisations = Count()
  /// Refused declarations and rows, and warnings, in the order in which they were met.
  package var diagnostics: [Diagnostic] = []
}
