package import EconomyModel

/// One thing that a commitment case waits for.
package struct StoredDeadline: Hashable, Sendable {
  package let kind: String
  package let dueOn: DueDate
  package let waitingFor: String
  package let isDuty: Bool

  package init(kind: String, dueOn: DueDate, waitingFor: String, isDuty: Bool) {
    self.kind = kind
    self.dueOn = dueOn
    self.waitingFor = waitingFor
    self.isDuty = isDuty
  }
}
