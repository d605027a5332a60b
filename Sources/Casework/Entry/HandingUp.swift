package import Diagnostics
package import EconomyModel

/// 提级办理: a case goes up its level's path one step at a time; nobody is passed over.
extension TrackLevel {
  /// - Throws: `level.escalation` unless `higher` decides next after `authority`.
  package func checkHandingUp(from authority: DecidingAuthority, to higher: DecidingAuthority) throws(Reason) {
    let next = self.authority(after: authority)
    guard next != higher else { return }
    throw Reason(
      .levelEscalation, found: "a case is handed from \(authority.rawValue) to \(higher.rawValue)",
      expected: next.map { "expected \($0.rawValue)" } ?? "expected nobody: the path of '\(code)' ends there")
  }
}
