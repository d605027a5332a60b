/// Somebody who may sign in: who, in which role, for which regions. The password is Storage's and the vault's business.
package struct UserAccount: Hashable, Sendable {
  package let name: UserName
  /// As pages and records show it; may be empty.
  package let fullName: String
  package let role: UserRole
  package let regions: RegionScope
  /// The account on the centre's machine under which this person starts batches; empty when there is none.
  package let login: String
  /// An account that is not active signs nobody in.
  package let isActive: Bool
  /// The password was set by somebody else, and is to be changed first.
  package let mustChangePassword: Bool
  /// Counts changes of role, regions, password and state: what began under an earlier one ends.
  package let revision: Int

  package init(
    name: UserName, fullName: String, role: UserRole, regions: RegionScope, login: String = "",
    isActive: Bool = true, mustChangePassword: Bool = false, revision: Int = 0
  ) {
    self.name = name
    self.fullName = fullName
    self.role = role
    self.regions = regions
    self.login = login
    self.isActive = isActive
    self.mustChangePassword = mustChangePassword
    self.revision = revision
  }

  /// Whether this person did something that is recorded under an actor's name.
  package func isActor(_ actor: String) -> Bool {
    actor.utf8.elementsEqual(name.rawValue.utf8) || (!login.isEmpty && actor.utf8.elementsEqual(login.utf8))
  }
}
