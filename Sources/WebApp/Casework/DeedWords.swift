internal import Casework
internal import EconomyModel
internal import Reporting

/// What a deed says beside its kind, in one line.
struct DeedWords {
  private let context: DeedContext
  private var words: Words { context.words }

  init(_ context: DeedContext) { self.context = context }

  /// Empty where the kind says everything.
  func detail(_ deed: CaseDeed) -> String {
    switch deed.event {
    case .opened(let opening): TrackNames.name(opening.terms.track, context.visit)
    case .publicityBegun(let start): start.place
    case .publicityObjected(let said): line([said.objector, said.receivedOn.description, said.text])
    case .escalated(let escalation): authority(escalation.authority)
    case .provisionallyApproved(let approval): labelled("enrolledOn", approval.enrolledOn.description)
    case .paid, .paymentCorrected, .due, .overpaymentRepaid, .repaymentReturned, .waiverProposed: money(deed.event)
    case .answersCame(let report): answers(report)
    case .reopened(let reopening): answers(reopening.report)
    case .followUpFallsDue(let fall): pick(fall.cause.chinese, fall.cause.english)
    case .chased(let chase): chase.institution
    case .extended(let longer): line([pick(longer.clock.chinese, longer.clock.english), longer.until.description])
    case .settlementProposed(let draft): settlement(draft)
    case .settlementDecided(let verdict): pick(verdict.outcome.chinese, verdict.outcome.english)
    case .deceitRecorded(let record):
      line([context.name(of: record.person)] + record.items.map(context.item(named:)))
    case .noticeServed(let notice):
      line([
        pick(notice.about.chinese, notice.about.english), notice.servedOn.description,
        pick(notice.how.chinese, notice.how.english),
      ])
    case .objected(let said):
      line([
        pick(said.against.chinese, said.against.english), context.name(of: said.person), said.receivedOn.description,
        said.text,
      ])
    case .rebutted(let rebuttal): rebutted(rebuttal)
    case .deceitDecided, .objectionDecided, .rebuttalDecided, .consequenceDecided, .repairDecided, .waiverDecided:
      verdict(deed.event)
    case .householdChanged, .died, .authorisationRenewed, .cardHolderChecked, .surveyRecorded: household(deed.event)
    case .suspended(let suspension): suspension.missing
    case .consequenceProposed(let draft): consequence(draft)
    case .consequenceExported(let handed), .consequenceWithdrawn(let handed):
      line([handed.authority, handed.reference])
    case .publicityEnded, .refused, .settlementReturned, .resumed, .withdrawn, .repairApplied, .rationaleKept: ""
    }
  }

  private func money(_ event: CaseEvent) -> String {
    switch event {
    case .paid(let payment): line([payment.month.description, yuan(payment.amount), payment.reference])
    case .paymentCorrected(let correction): line([correction.reference, yuan(correction.amount)])
    case .due(let due): line([due.month.description, yuan(due.amount), due.basis])
    case .overpaymentRepaid(let repayment), .repaymentReturned(let repayment):
      line([yuan(repayment.amount), repayment.reference])
    case .waiverProposed(let request): yuan(request.amount)
    default: ""
    }
  }

  private func household(_ event: CaseEvent) -> String {
    switch event {
    case .householdChanged(let change):
      line(
        [
          pick(change.kind.chinese, change.kind.english), pick(change.source.chinese, change.source.english),
          change.happenedOn.description,
        ] + change.persons.map(context.name(of:)))
    case .died(let death): line([context.name(of: death.person), death.diedOn.description])
    case .authorisationRenewed(let renewed): line([renewed.number, renewed.signedOn.description])
    case .cardHolderChecked(let check):
      line([check.payee, check.holder.map(context.name(of:)) ?? words["deedNobody"]])
    case .surveyRecorded(let survey):
      line(
        [survey.investigator, survey.visitedOn.description]
          + survey.findings.flatMap { finding in
            [context.item(named: finding.item), finding.found.words(context.visit.language.report), finding.note]
          })
    default: ""
    }
  }

  /// For whom it went, and what it was about.
  private func verdict(_ event: CaseEvent) -> String {
    switch event {
    case .deceitDecided(let verdict): outcome(verdict.established)
    case .objectionDecided(let verdict): outcome(verdict.upheld)
    case .rebuttalDecided(let verdict): outcome(verdict.accepted)
    case .consequenceDecided(let verdict): outcome(verdict.approved)
    case .repairDecided(let verdict): outcome(verdict.granted)
    case .waiverDecided(let verdict): outcome(verdict.granted)
    default: ""
    }
  }

  private func outcome(_ accepts: Bool) -> String { words[accepts ? "verdict-accept" : "verdict-refuse"] }

  private func settlement(_ draft: SettlementDraft) -> String {
    let monthly = draft.settlement.monthly.map { "\(yuan($0.before)) → \(yuan($0.after))（\($0.basis)）" }
    return line([pick(draft.outcome.chinese, draft.outcome.english), monthly ?? ""])
  }

  private func rebutted(_ rebuttal: Rebuttal) -> String {
    line([
      context.item(named: rebuttal.item), pick(rebuttal.kind.chinese, rebuttal.kind.english),
      rebuttal.person.map(context.name(of:)) ?? "", rebuttal.provenance ?? "", rebuttal.text,
    ])
  }

  private func consequence(_ draft: ConsequenceDraft) -> String {
    line(
      [pick(draft.grade.chinese, draft.grade.english)] + draft.measures.map { pick($0.chinese, $0.english) }
        + [draft.fine.map(yuan) ?? ""])
  }

  private func answers(_ report: AnswersReport) -> String {
    words.filled(
      "answersNow",
      [
        "week": "\(report.week) v\(report.version)", "answered": "\(report.answered)", "pending": "\(report.pending)",
      ])
  }

  private func authority(_ code: String) -> String {
    DecidingAuthority(rawValue: code).map { pick($0.wording.chinese, $0.wording.english) } ?? code
  }

  private func yuan(_ fen: Fen) -> String { pick("\(fen) 元", "\(fen) yuan") }

  private func labelled(_ key: String, _ value: String) -> String { words[key] + pick("：", ": ") + value }

  private func line(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: words["clauseSeparator"])
  }

  private func pick(_ chinese: String, _ english: String) -> String { words.language.pick(chinese, english) }
}
