package import Diagnostics

/// What became of a list of leads.
package struct LeadsOutcome: Sendable {
  /// In the list's order: each family with the request that it became.
  package internal(set) var requests: [RequestOutcome] = []
  package internal(set) var refused = 0
  /// Why rows became none, each with its file and line.
  package internal(set) var diagnostics: [Diagnostic] = []

  package var rows: Int { requests.count + refused }
}
