package import EconomyModel

/// Who does something, in which role, why and when: what every command brings along and the audit record keeps.
///
/// The day and time are parameters of the command (`--on`, `--received-at`); no stage reads a clock.
package struct Operation: Hashable, Sendable {
  package let actor: String
  package let role: String
  /// The purpose stated with `--purpose`; empty when the command shows no personal data.
  package let purpose: String
  package let at: Timestamp

  package init(actor: String, role: String, purpose: String, at: Timestamp) {
    self.actor = actor
    self.role = role
    self.purpose = purpose
    self.at = at
  }

  /// The day of reckoning.
  package var on: CivilDate { at.date }
}
