package import Diagnostics

/// What one declaration, one authorisation or one stray row came to.
package enum AcceptedPiece: Sendable {
  case request(AcceptedRequest)
  case authorisation(AcceptedAuthorisation)
  /// Refused alone, with every reason found; the rest goes on.
  case refused([Diagnostic])
}
