package import EconomyModel

/// When a clock of this case runs out.
extension CommittedCase {
  func due(_ clock: CommitmentClock, after start: CivilDate, _ calendar: WorkingCalendar) -> DueDate {
    calendar.due(clock.limit, after: start, paused: pauses.filter { $0.last > start })
  }

  /// Whether a period is over on a day: its last day has passed, and it does not stand still.
  func isOver(_ due: DueDate, on day: CivilDate) -> Bool {
    if let suspendedOn, suspendedOn <= due.day { return false }
    return day > due.day
  }

  package func publicityEnd(_ calendar: WorkingCalendar) -> DueDate? {
    guard let clock = terms.publicity, let publicity else { return nil }
    return due(clock, after: publicity.begunOn, calendar)
  }

  /// From commitment, unless it was extended.
  package func followUpEnd(_ calendar: WorkingCalendar) -> DueDate {
    let own = due(terms.followUp, after: committedOn, calendar)
    guard let followUpExtendedTo, followUpExtendedTo > own.day else { return own }
    return DueDate(day: followUpExtendedTo, isProvisional: own.isProvisional)
  }

  package func chainEnd(_ calendar: WorkingCalendar) -> DueDate? {
    guard let clock = terms.chain else { return nil }
    let own = due(clock, after: committedOn, calendar)
    guard let chainExtendedTo, chainExtendedTo > own.day else { return own }
    return DueDate(day: chainExtendedTo, isProvisional: own.isProvisional)
  }

  /// The last day on which an objection to what a letter says is in time; nil while no letter was served.
  package func objectionEnd(against ground: ObjectionGround, _ calendar: WorkingCalendar) -> DueDate? {
    switch ground {
    case .publicity: publicityEnd(calendar)
    case .approval: approvalNotice.map { objectionEnd(after: $0, calendar) }
    case .settlement: settlementNotice.map { objectionEnd(after: $0, calendar) }
    case .consequence: consequence?.notice.map { consequenceEnd(after: $0, calendar) }
    case .ending: endingNotice.map { objectionEnd(after: $0, calendar) }
    }
  }

  private func objectionEnd(after record: NoticeRecord, _ calendar: WorkingCalendar) -> DueDate {
    due(terms.objection, after: record.notice.servedOn, calendar)
  }

  /// Of a proposed consequence both periods have to run: to object, and the notice's own.
  private func consequenceEnd(after record: NoticeRecord, _ calendar: WorkingCalendar) -> DueDate {
    let objection = objectionEnd(after: record, calendar)
    guard let own = terms.consequenceNotice.map({ due($0, after: record.notice.servedOn, calendar) }) else {
      return objection
    }
    return own.day > objection.day ? own : objection
  }

  /// The day of the next regular re-check of a confirmed or adjusted case; pauses move it.
  package var recheckOn: CivilDate? {
    guard let months = terms.recheck?.months(of: recheck), let decided = settlement?.decided.on else { return nil }
    let paused = pauses.filter { $0.first > decided }.reduce(0) { $0 + $1.count }
    return decided.adding(months: months).adding(days: paused)
  }

  /// The last day on which the report on file may confirm; nil where the track sets none.
  package var reportEnd: CivilDate? {
    guard let months = terms.reportMonths, let answers else { return nil }
    return answers.verifiedOn.adding(months: months)
  }
}
