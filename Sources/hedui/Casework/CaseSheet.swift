import Casework
import EconomyModel
import Pipeline

/// A commitment case as programs read it. Amounts are fen.
struct CaseSheet: Encodable {
  struct Waiting: Encodable {
    let kind: DeadlineKind
    let day: CivilDate
    let isProvisional: Bool
    let isDuty: Bool
    let waitingFor: CaseParty
  }

  struct Money: Encodable {
    let paid: Fen
    let due: Fen
    let toPay: Fen
    let overpaid: Fen
    let repaid: Fen
    let waived: Fen
    let outstanding: Fen
    let toReturn: Fen
    let undetermined: [CivilMonth]
  }

  let caseNumber: CaseNumber
  let state: CommitmentState
  let track: String
  let edition: String
  let level: String?
  let committedOn: CivilDate
  let enrolledOn: CivilDate?
  let members: [String]
  let promised: [PromisedFigure]
  let recheck: RecheckClass
  let proposal: CaseOutcome?
  let settlement: CaseOutcome?
  let report: AnswersReport?
  let money: Money
  let waiting: [Waiting]
  let deeds: [CaseDeed]

  init(_ file: CommitmentFile) {
    let course = file.course
    caseNumber = course.number
    state = course.state
    track = course.terms.track
    edition = course.terms.edition
    level = course.terms.level
    committedOn = course.committedOn
    enrolledOn = course.enrolledOn
    members = course.members.sorted()
    promised = course.opening.promised
    recheck = course.recheck
    proposal = course.proposal?.draft.outcome
    settlement = course.settlement?.draft.outcome
    report = course.answers
    money = Money(course.ledger)
    waiting = file.deadlines.map { deadline in
      Waiting(
        kind: deadline.kind, day: deadline.dueOn.day, isProvisional: deadline.dueOn.isProvisional,
        isDuty: deadline.isDuty, waitingFor: deadline.waitingFor)
    }
    deeds = file.deeds
  }
}

extension CaseSheet.Money {
  init(_ ledger: PaidLedger) {
    self.init(
      paid: ledger.totals.paid, due: ledger.totals.due, toPay: ledger.totals.toPay,
      overpaid: ledger.totals.overpaid,
      repaid: ledger.repaid, waived: ledger.waived, outstanding: ledger.outstanding,
      toReturn: ledger.toReturn,
      undetermined: ledger.undetermined)
  }
}
