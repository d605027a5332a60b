import Casework
import EconomyModel
import Reporting

/// What a deed says besides its name, in one line; empty where the name says it all.
enum DeedWords {
  static func details(of event: CaseEvent) -> String {
    switch event {
    case .opened(let opening):
      "\(opening.terms.track), \(opening.members.count) members, \(opening.recheck.english)"
    case .publicityBegun(let start): start.place
    case .publicityObjected(let said): "\(said.objector), on \(said.receivedOn): \(said.text)"
    case .escalated(let escalation): "to \(escalation.authority)"
    case .provisionallyApproved(let approval): "enrolled \(approval.enrolledOn)"
    case .paid(let paid): "\(paid.month)  \(paid.amount) yuan, reference \(paid.reference)"
    case .paymentCorrected(let paid): "\(paid.reference) was \(paid.amount) yuan"
    case .due(let due): "\(due.month)  \(due.amount) yuan, by \(due.basis)"
    case .answersCame(let report): words(of: report)
    case .reopened(let reopening): words(of: reopening.report)
    case .followUpFallsDue(let fall): "\(fall.cause.english) \(fall.cause.chinese)"
    case .chased(let chase): chase.institution
    case .extended(let more): "\(more.clock.english) until \(more.until)"
    case .settlementProposed(let draft): draft.outcome.words
    case .settlementDecided(let verdict): verdict.outcome.words
    case .deceitRecorded(let record): "\(record.person): \(words(of: record.items))"
    case .deceitDecided(let verdict): verdict.established ? "established" : "not established"
    case .noticeServed(let notice): words(of: notice)
    case .objected(let said):
      "against \(said.against.rawValue), \(said.person), on \(said.receivedOn): \(said.text)"
    case .objectionDecided(let verdict):
      "\(verdict.objection): \(verdict.upheld ? "upheld" : "not upheld")"
    case .rebutted(let rebuttal): words(of: rebuttal)
    case .rebuttalDecided(let verdict):
      "\(verdict.rebuttal): \(verdict.accepted ? "accepted" : "not accepted")"
    case .householdChanged(let change): words(of: change)
    case .died(let death): "\(death.person) on \(death.diedOn)"
    case .authorisationRenewed(let renewed): "\(renewed.number), signed \(renewed.signedOn)"
    case .cardHolderChecked(let check): check.holder.map { "held by \($0)" } ?? "held by no member"
    case .surveyRecorded(let survey): words(of: survey)
    case .suspended(let suspension): suspension.missing
    case .consequenceProposed(let draft): words(of: draft)
    case .consequenceDecided(let verdict):
      "\(verdict.consequence): \(verdict.approved ? "approved" : "dismissed")"
    case .consequenceExported(let export), .consequenceWithdrawn(let export):
      "\(export.consequence): \(export.authority), reference \(export.reference)"
    case .repairApplied(let request): "of \(request.consequence)"
    case .repairDecided(let verdict):
      "\(verdict.repair): \(verdict.granted ? "granted" : "not granted")"
    case .overpaymentRepaid(let money), .repaymentReturned(let money):
      "\(money.amount) yuan, reference \(money.reference)"
    case .waiverProposed(let waiver): "\(waiver.amount) yuan"
    case .waiverDecided(let verdict):
      "\(verdict.waiver): \(verdict.granted ? "granted" : "not granted")"
    case .publicityEnded, .refused, .settlementReturned, .resumed, .withdrawn, .rationaleKept: ""
    }
  }

  private static func words(of report: AnswersReport) -> String {
    "\(report.week) v\(report.version): \(report.answered) answered, \(report.pending) pending, "
      + "\(report.notAsked) not asked"
  }

  private static func words(of items: [ItemCode]) -> String {
    items.map(\.rawValue).joined(separator: ", ")
  }

  private static func words(of notice: Notice) -> String {
    "\(notice.about.rawValue) \(notice.about.chinese), received \(notice.servedOn), \(notice.how.english)"
  }

  private static func words(of rebuttal: Rebuttal) -> String {
    let whose = rebuttal.person.map { " of \($0)" } ?? ""
    let source = rebuttal.provenance.map { " (from \($0))" } ?? ""
    return
      "\(rebuttal.item.rawValue)\(whose), \(rebuttal.kind.english) \(rebuttal.kind.chinese)\(source): "
      + rebuttal.text
  }

  private static func words(of change: HouseholdChange) -> String {
    "\(change.kind.english) \(change.kind.chinese) on \(change.happenedOn), \(change.source.english)"
      + (change.persons.isEmpty ? "" : ": " + change.persons.joined(separator: ", "))
  }

  private static func words(of survey: SurveyReport) -> String {
    "\(survey.investigator), visited \(survey.visitedOn): "
      + survey.findings.map { finding in
        [finding.item.rawValue, finding.found.words(.english), finding.note].filter { !$0.isEmpty }
          .joined(separator: " ")
      }.joined(separator: ", ")
  }

  private static func words(of draft: ConsequenceDraft) -> String {
    "\(draft.grade.english) \(draft.grade.chinese): \(draft.measures.map(\.rawValue).joined(separator: ", "))"
      + (draft.fine.map { ", fine \($0) yuan" } ?? "")
  }
}
