package import Diagnostics
package import EconomyModel

/// An authorisation that can be read, and where it stands. Whether it is live, and whether its case is on file, is
/// asked elsewhere.
package struct AcceptedAuthorisation: Sendable {
  package let authorisation: Authorisation
  package let file: String
  package let position: FilePosition
  package let warnings: [Diagnostic]
}
