/// A reason with its place: what a person reads on the terminal.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  package let severity: Severity
  package let place: Place
  package let reason: Reason

  package init(_ reason: Reason, at place: Place, severity: Severity = .error) {
    self.reason = reason
    self.place = place
    self.severity = severity
  }

  package var code: DiagnosticCode { reason.code }

  /// `file:line:column: error: found; expected – way out [code]`.
  package var rendered: String { "\(place.description): \(severity.rawValue): \(reason.sentence)" }
}

/// Several diagnostics thrown together, in the order in which they were met; never empty.
package struct Diagnostics: Error, Sendable {
  package let list: [Diagnostic]

  package init(_ first: Diagnostic, _ others: [Diagnostic] = []) {
    list = [first] + others
  }

  /// Nil when there is nothing to say.
  package init?(_ list: [Diagnostic]) {
    if list.isEmpty { return nil }
    self.list = list
  }

  package var rendered: String { list.map(\.rendered).joined(separator: "\n") }
}
