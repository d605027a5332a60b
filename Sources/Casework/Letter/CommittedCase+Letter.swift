package import Diagnostics
package import EconomyModel

extension CommittedCase {
  /// What a letter about something would say if the family received it on a day.
  /// - Throws: `case.notice` where there is nothing to tell.
  package func letter(
    about subject: NoticeSubject, servedOn day: CivilDate, calendar: WorkingCalendar
  ) throws(Reason) -> FamilyLetter {
    guard let told = told(about: subject), day >= told.on else {
      throw Reason(
        .caseNotice, found: "a letter about '\(subject.rawValue)', of which nothing stands on \(day)",
        wayOut: "write it when that was decided or proposed")
    }
    let settled = subject == .settlement || subject == .consequence ? settlement : nil
    return FamilyLetter(
      caseNumber: number, about: subject, state: state, track: terms.track, level: terms.level, basis: terms.basis,
      committedOn: committedOn, enrolledOn: enrolledOn, decidedOn: told.on, outcome: settled?.draft.outcome,
      rationale: deeds[told.deed]?.rationale ?? "", lines: settled?.letterLines ?? [],
      pending: settled?.draft.settlement.pending ?? [], report: settled?.draft.settlement.report, ledger: ledger,
      consequence: subject == .consequence ? consequence?.draft : nil, objection: terms.objection, servedOn: day,
      objectUntil: lastDay(toObjectAfter: day, subject, calendar))
  }

  private func told(about subject: NoticeSubject) -> CaseStep? {
    switch subject {
    case .approval: approved
    case .settlement: state.isSettled ? settlement?.decided : nil
    case .consequence: consequence.flatMap { $0.isOver ? nil : $0.proposed }
    case .ending: ending?.step
    }
  }

  private func lastDay(
    toObjectAfter day: CivilDate, _ subject: NoticeSubject, _ calendar: WorkingCalendar
  ) -> DueDate {
    let objection = due(terms.objection, after: day, calendar)
    guard subject == .consequence, let own = terms.consequenceNotice.map({ due($0, after: day, calendar) }) else {
      return objection
    }
    return own.day > objection.day ? own : objection
  }
}

extension DecidedSettlement {
  /// Items of which there is something to say.
  var letterLines: [LetterLine] {
    draft.settlement.lines.filter { $0.isRollUp && $0.standing != .shownOnly }.map { line in
      LetterLine(item: line.item, promised: line.promised, found: line.found, standing: line.standing)
    }
  }
}
