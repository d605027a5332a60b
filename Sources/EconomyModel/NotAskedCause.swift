/// Why a cell was not asked; the report names the remedy.
package enum NotAskedCause: String, Hashable, CaseIterable, Sendable, Codable {
  /// No live authorisation of this person is on file.
  case noAuthorisation = "no-authorisation"
  /// An authorisation exists and does not cover this item or institution.
  case outOfScope = "out-of-scope"
  /// The authorisation ended or was revoked.
  case authorisationEnded = "authorisation-ended"
  /// No connected institution supplies this item.
  case notConnected = "not-connected"
}
