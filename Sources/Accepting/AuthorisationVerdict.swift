package import EconomyModel

/// Whether one subject may be asked one question, and on what paper or why not.
package enum AuthorisationVerdict: Hashable, Sendable {
  case asked(Authorisation)
  case notAsked(NotAskedCause)
}
