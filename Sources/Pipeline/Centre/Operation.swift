package import EconomyModel

/// Who does something, in which role, why and when: what every command brings along and the audit record keeps.
///
/// The day and time are parameters of the command (`--on`, `--received-at`); no stage reads a clock.
package struct Operation: Sendable {
  package let actor: String
  package let role: String
  /// The purpose stated with `--purpose`; empty when the command shows no personal data.
  package let purpose: String
  package let at: Timestamp
  /// Whose families may be looked at; the others are as if they were not there.
  package let scope: RegionScope
  /// Where it comes from: an address, or the command line.
  package let client: String
  /// Under which other name the same person may have prepared a report; empty when there is none.
  package let login: String
  /// What waits for the looks to be on the disk, later than each; nil: each is waited for.
  let page: PageLooks?

  package init(
    actor: String, role: String, purpose: String, at: Timestamp, scope: RegionScope = .everywhere,
    client: String = "command line", login: String = "", page: PageLooks? = nil
  ) {
    self.actor = actor
    self.role = role
    self.purpose = purpose
    self.at = at
    self.scope = scope
    self.client = client
    self.login = login
    self.page = page
  }

  /// What somebody who has signed in does.
  package init(
    _ user: UserAccount, purpose: String, at: Timestamp, client: String = "command line", page: PageLooks? = nil
  ) {
    self.init(
      actor: user.name.rawValue, role: user.role.rawValue, purpose: purpose, at: at, scope: user.regions,
      client: client, login: user.login, page: page)
  }

  /// Whether the same person did what is recorded under another name.
  func isActor(_ name: String) -> Bool {
    name.utf8.elementsEqual(actor.utf8) || (!login.isEmpty && name.utf8.elementsEqual(login.utf8))
  }

  /// The day of reckoning.
  package var on: CivilDate { at.date }
}
