package import EconomyModel

/// 告知书 of a commitment case, before it is worded: what was promised and found, what was decided or proposed, the
/// money, and how to object. It holds the household's own figures, never those of somebody who owes it support.
package struct NoticeLetter: Hashable, Sendable {
  /// What it tells.
  package enum Subject: String, Hashable, CaseIterable, Sendable {
    case approval, settlement, consequence
    /// 不予办理, which may be objected to.
    case refusal
    /// 终止 by withdrawal or a death.
    case ending
  }

  package let subject: Subject
  package let centre: String
  package let caseNumber: CaseNumber
  /// The applicant's name.
  package let applicant: String
  /// The applicant's number, masked.
  package let maskedDocument: String
  package let scheme: String
  /// The track's name.
  package let track: Wording
  /// The text that the track rests on.
  package let basis: String
  package let committedOn: CivilDate
  /// Nil while the family was not approved.
  package let enrolledOn: CivilDate?
  /// What was decided, or how the case ended; nil for a proposal.
  package let outcome: Wording?
  package let decidedOn: CivilDate
  /// As whoever decided or proposed wrote it down; may be empty.
  package let rationale: String
  /// Nil where nobody entered what is due a month.
  package let monthly: Monthly?
  /// Only where deceit was established.
  package let deceit: Deceit?
  package let lines: [Line]
  package let pending: [PendingLine]
  /// Nil where no money has moved and none is due.
  package let money: Money?
  package let consequence: Consequence?
  /// Nil where nothing is decided that could be objected to.
  package let objection: ObjectionTerm?
  package let writtenOn: CivilDate

  package init(
    _ subject: Subject, head: Head, track: Wording, basis: String, committedOn: CivilDate, enrolledOn: CivilDate?,
    outcome: Wording?, decidedOn: CivilDate, rationale: String, monthly: Monthly? = nil, deceit: Deceit? = nil,
    lines: [Line] = [], pending: [PendingLine] = [],
    money: Money? = nil, consequence: Consequence? = nil, objection: ObjectionTerm? = nil, writtenOn: CivilDate
  ) {
    self.subject = subject
    centre = head.centre
    caseNumber = head.caseNumber
    applicant = head.applicant
    maskedDocument = head.maskedDocument
    scheme = head.scheme
    self.track = track
    self.basis = basis
    self.committedOn = committedOn
    self.enrolledOn = enrolledOn
    self.outcome = outcome
    self.decidedOn = decidedOn
    self.rationale = LetterText.masked(rationale)
    self.monthly = monthly
    self.deceit = deceit
    self.lines = lines
    self.pending = pending
    self.money = money
    self.consequence = consequence
    self.objection = objection
    self.writtenOn = writtenOn
  }
}
