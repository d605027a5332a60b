/// Whom a declared figure belongs to.
package enum DeclaredSubject: Hashable, Sendable, Codable {
  case household
  /// A member's or obligor's reference.
  case person(String)
}
