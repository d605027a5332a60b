/// 办理程序: one of the ways that a track's cases go, such as 简单、一般、特别.
package struct TrackLevel: Hashable, Sendable {
  package let code: String
  package let name: Wording
  /// All of these send a case here; empty: whatever no other level takes.
  package let when: [EntryRule]
  /// Who may have to decide, lowest first; never empty.
  package let path: [DecidingAuthority]
  /// All of these before money is paid.
  package let beforePaying: [EntryRule]
  package let basis: String

  package init(
    code: String, name: Wording, when: [EntryRule], path: [DecidingAuthority], beforePaying: [EntryRule],
    basis: String
  ) {
    self.code = code
    self.name = name
    self.when = when
    self.path = path
    self.beforePaying = beforePaying
    self.basis = basis
  }

  /// Who decides after this one handed the case up; nil at the end of the path and for one that is not on it.
  package func authority(after authority: DecidingAuthority) -> DecidingAuthority? {
    guard let place = path.firstIndex(of: authority), place + 1 < path.count else { return nil }
    return path[place + 1]
  }
}
