package import Diagnostics

/// Whom a returned row says it is about. Matching decides whether that is somebody on the roster.
package struct SubjectClaim: Hashable, Sendable {
  package enum Identity: Hashable, Sendable {
    case document(IdentityDocument)
    /// The row carries no identity number.
    case absent
    /// The row carries one that cannot be read: why, and the masked text.
    case broken(Reason)
  }

  package let identity: Identity
  /// Nil when the row carries no name.
  package let name: PersonName?
  /// From a column of its own; nil when there is none.
  package let birthDate: CivilDate?

  package init(identity: Identity, name: PersonName?, birthDate: CivilDate? = nil) {
    self.identity = identity
    self.name = name
    self.birthDate = birthDate
  }
}
