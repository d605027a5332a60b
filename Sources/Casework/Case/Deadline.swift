package import EconomyModel

/// One thing that a case waits for.
package struct Deadline: Hashable, Comparable, Sendable {
  package let kind: DeadlineKind
  /// What waits without a clock is due since the day it began to wait.
  package let dueOn: DueDate
  package let waitingFor: CaseParty

  /// Whether somebody has to act; otherwise it is the end of a time in which somebody may.
  package var isDuty: Bool { kind != .objectionEnd }

  /// By day, then by kind.
  package static func < (left: Deadline, right: Deadline) -> Bool {
    (left.dueOn.day, left.kind, left.waitingFor.rawValue) < (right.dueOn.day, right.kind, right.waitingFor.rawValue)
  }
}
