internal import Casework
package import Diagnostics
internal import EconomyModel
internal import Storage

/// What a batch did for commitment cases.
package struct PickupOutcome: Hashable, Sendable {
  /// How many fell due because their day had come.
  package internal(set) var fellDue = 0
  /// How many got a report that says something new.
  package internal(set) var reported = 0
  /// Cases that could not go on, each by its number.
  package internal(set) var troubles: [Diagnostic] = []
}

/// 批次衔接: what a weekly batch does for commitment cases: those whose clock has run fall due before it opens, so that
/// it asks about them; those whose report is new are given it when it is prepared.
struct CommitmentPickup {
  private static let casesPerTransaction = 32

  private let centre: Centre
  private let operation: Operation
  private(set) var outcome = PickupOutcome()

  init(centre: Centre, operation: Operation) {
    self.centre = centre
    self.operation = operation
  }

  /// Lets every case fall due whose day has come.
  mutating func letFallDue() throws {
    try centre.renewDeadlines(operation)
    let waiting = try centre.casesDue([.followUp, .recheck], operation)
    let (changed, troubles) = try each(waiting) { try letFallDue(&$0) }
    outcome.fellDue += changed
    outcome.troubles += troubles
  }

  /// Gives every case the report that a batch has prepared for it.
  mutating func giveReports(of week: BatchWeek) throws {
    let new = try centre.store.read { try $0.courses(withNewReportIn: week) }
    let (changed, troubles) = try each(new) { writing in
      let newest = try NewestReport(of: writing.caseNumber, centre: centre, in: writing.transaction)
      if try !newest.repeatsProposal(of: writing.standing()) { try newest.keep(in: &writing) }
      try writing.transaction.see(newest.found.stored)
      try letFallDue(&writing)
    }
    outcome.reported += changed
    outcome.troubles += troubles
  }

  /// By the state's own clock; what is not due stays.
  private func letFallDue(_ writing: inout CaseWriting) throws {
    guard let course = writing.course, let cause = cause(course, writing.reckoning) else { return }
    try writing.take(.followUpFallsDue(FollowUpFall(cause: cause)))
  }

  private func cause(_ course: CommittedCase, _ reckoning: Reckoning) -> FollowUpCause? {
    switch course.state {
    case .committed, .provisional:
      if course.hasAllAnswers, course.terms.followUps.contains(.allAnswersIn) { return .allAnswersIn }
      return operation.on >= course.followUpEnd(reckoning.calendar).day ? .clock : nil
    case .confirmed, .adjusted:
      guard course.terms.followUps.contains(.regularRecheck), let day = course.recheckOn else { return nil }
      return operation.on >= day ? .regularRecheck : nil
    case .followUpDue, .stoppedNoFault, .revokedDeceit, .suspended, .ended: return nil
    }
  }

  /// A case that cannot go on stops no other.
  /// - Returns: how many have changed.
  private func each(
    _ cases: [CaseNumber], _ body: (inout CaseWriting) throws -> Void
  ) throws -> (changed: Int, troubles: [Diagnostic]) {
    let reckoning = try centre.reckoning()
    var changed = 0
    var troubles: [Diagnostic] = []
    for first in stride(from: 0, to: cases.count, by: Self.casesPerTransaction) {
      changed += try centre.audited(operation) { transaction, audit in
        var taken = 0
        for caseNumber in cases[first..<min(first + Self.casesPerTransaction, cases.count)] {
          var writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
          do {
            try body(&writing)
          } catch let reason as Reason {
            troubles.append(Diagnostic(reason, at: Place(file: "case \(caseNumber.rawValue)"), severity: .warning))
          }
          try writing.entries.forEach { try audit.note($0) }
          taken += writing.entries.isEmpty ? 0 : 1
        }
        return taken
      }
    }
    return (changed, troubles)
  }
}
