package import Diagnostics
package import EconomyModel

/// A declaration that holds, and where it stands.
package struct AcceptedRequest: Sendable {
  package let request: VerificationRequest
  package let file: String
  /// XML and JSON: the whole declaration. CSV: the case's first row in the table of members.
  package let position: FilePosition
  package let warnings: [Diagnostic]
}
