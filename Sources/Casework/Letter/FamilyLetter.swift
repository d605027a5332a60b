package import EconomyModel

/// 告知书: what a letter to the family says, without its wording: what we hold, what was decided or proposed, how to
/// object and by when.
package struct FamilyLetter: Hashable, Sendable {
  package let caseNumber: CaseNumber
  package let about: NoticeSubject
  package let state: CommitmentState
  package let track: String
  package let level: String?
  package let basis: String
  package let committedOn: CivilDate
  package let enrolledOn: CivilDate?
  /// The day it was decided, or proposed.
  package let decidedOn: CivilDate
  package let outcome: CaseOutcome?
  /// Why, as whoever decided or proposed wrote it down.
  package let rationale: String
  /// Roll-ups of the report it rests on; empty where it rests on none.
  package let lines: [LetterLine]
  package let pending: [PendingCell]
  /// The report: week, version, digest; nil where it rests on none.
  package let report: AnswersReport?
  package let ledger: PaidLedger
  package let consequence: ConsequenceDraft?
  package let objection: CommitmentClock
  /// The last day to object if the letter is received on ``servedOn``.
  package let servedOn: CivilDate
  package let objectUntil: DueDate
}
