package import EconomyModel

/// One invented person of a case.
package struct SyntheticPerson: Sendable {
  /// Whether and how the person's consent stands.
  enum Consent: Hashable, Sendable {
    case signed
    case guardian(String)
    case missing, lapsed, revoked
    /// Everything but these items.
    case without([ItemCode])
  }

  let reference: String
  package let name: String
  let formerName: String?
  package let id: String
  package let birthDate: CivilDate
  /// GB/T 4761.
  let relation: String
  /// Nil for a member.
  let obligation: ObligorKind?
  var consent = Consent.signed
  /// Somebody of another case has the same number.
  var isDoubled = false

  package var isMember: Bool { obligation == nil }

  /// - Returns: nil when the person may be asked.
  func notAsked(_ item: ItemCode) -> Bool {
    switch consent {
    case .signed, .guardian: false
    case .missing, .lapsed, .revoked: true
    case .without(let items): items.contains(item)
    }
  }
}
