package import Diagnostics

/// Everything that some files came to, at once.
package struct AcceptedFiles: Sendable {
  package internal(set) var requests: [AcceptedRequest] = []
  package internal(set) var authorisations: [AcceptedAuthorisation] = []
  /// Refusals and warnings, in the order met.
  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var counts = AcceptedCounts()
}
