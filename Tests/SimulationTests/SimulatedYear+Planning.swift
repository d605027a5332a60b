import EconomyModel

/// When what is done.
extension SimulatedYear {
  private func next(_ count: Int, _ day: CivilDate) -> CivilDate { PlannedCalendar.workingDay(count, after: day) }

  func planOpening(_ place: Int, on day: CivilDate) {
    let family = families[place]
    if family.track.nextAuthority != nil || place % 4 == 0 { agenda.plan(.escalate, of: place, on: day) }
    if family.track.rounds > 0 {
      agenda.plan(.beginPublicity, of: place, on: day)
      if place % 7 == 2, family.fate != .refused { agenda.plan(.objectToPublicity, of: place, on: next(1, day)) }
    } else if family.fate != .refused {
      agenda.plan(.approve, of: place, on: next(1, day))
    }
    switch family.fate {
    case .refused: agenda.plan(.refuse, of: place, on: next(1, day))
    case .withdrawn: agenda.plan(.withdraw, of: place, on: day.adding(days: 2))
    case .changedEarly: agenda.plan(.change, of: place, on: day.adding(days: 2))
    case .suspendedAndLate:
      agenda.plan(.suspend, of: place, on: day.adding(days: 2))
      agenda.plan(.resume, of: place, on: day.adding(days: 16))
    default: break
    }
  }

  func planAfterPublicity(_ place: Int, on day: CivilDate) {
    let family = families[place]
    if family.roundsOver < family.track.rounds {
      agenda.plan(.beginPublicity, of: place, on: day)
    } else if family.fate != .refused {
      agenda.plan(.approve, of: place, on: day)
    }
  }

  /// The last day belongs to those who object.
  func planEndOfPublicity(_ place: Int, from day: CivilDate) {
    agenda.plan(.endPublicity, of: place, on: next(1, next(families[place].track.roundDays, day)))
  }

  func planAfterApproval(_ place: Int, on day: CivilDate) {
    agenda.plan(.serveApproval, of: place, on: next(1, day))
    planPaying(place, from: next(1, day))
  }

  private func planPaying(_ place: Int, from day: CivilDate) {
    var month = day
    for number in 0..<families[place].payMonths {
      agenda.plan(.pay, of: place, on: month)
      if number == 0, place % 10 == 3 { agenda.plan(.correct, of: place, on: next(1, month)) }
      guard
        let middle = try? CivilDate(
          year: month.year + (month.month == 12 ? 1 : 0), month: month.month % 12 + 1, day: 15)
      else { return }
      month = PlannedCalendar.isWorking(middle) ? middle : next(1, middle)
    }
  }

  /// A follow-up is due and answers are out.
  func planWaiting(_ place: Int, after day: CivilDate) {
    agenda.plan(.chase, of: place, on: next(1, day))
    if families[place].fate == .lateHurried {
      agenda.plan(.confirmPending, of: place, on: next(1, day))
      agenda.plan(.extend, of: place, on: next(2, day))
    }
  }

  /// All answers are in, and it is the household that they are about.
  func planSettling(_ place: Int, after day: CivilDate) {
    let family = families[place]
    guard family.state == .followUpDue, family.hasAnswers, !family.isStale else { return }
    if family.fate == .diedInRegister, !family.hasChanged {
      agenda.plan(.change, of: place, on: next(1, day))
    } else if family.fate == .rebutted || family.fate == .registeredDead, !family.hasRebutted {
      if family.fate == .registeredDead { agenda.plan(.confirmBlocked, of: place, on: next(1, day)) }
      agenda.plan(.rebut, of: place, on: next(1, day))
      agenda.plan(.decideRebuttal, of: place, on: next(2, day))
    } else if family.planned == .revoked {
      agenda.plan(.revokeEarly, of: place, on: next(1, day))
      agenda.plan(.recordDeceit, of: place, on: next(1, day))
      agenda.plan(.decideDeceit, of: place, on: next(2, day))
    } else {
      agenda.plan(.propose, of: place, on: next(1, day))
    }
  }

  func planDecision(_ place: Int, after day: CivilDate) {
    if place % 17 == 5 { agenda.plan(.decideAlone, of: place, on: day) }
    let isSurveyed = place % 19 == 6 && families[place].surveys == 0
    agenda.plan(isSurveyed ? .survey : .decide, of: place, on: next(1, day))
  }

  func planAfterSettling(_ place: Int, on day: CivilDate) {
    let family = families[place]
    // What is owed is entered before the letter tells of it.
    if !family.hasMoneyBack, family.fate.movesMoneyBack { agenda.plan(.enterDue, of: place, on: next(1, day)) }
    agenda.plan(.serveSettlement, of: place, on: next(1, day))
    if family.settlements == 1, !family.isApproved || family.ledger.paid.isEmpty, family.state.isHelped {
      planPaying(place, from: next(1, day))
    }
    if !family.hasMoneyBack, family.fate.movesMoneyBack {
      agenda.plan(.repay, of: place, on: next(5, day))
      agenda.plan(.proposeWaiver, of: place, on: next(6, day))
      agenda.plan(.decideWaiver, of: place, on: next(7, day))
    }
    if family.state == .revoked, family.track.consequence != nil {
      agenda.plan(.proposeConsequence, of: place, on: next(2, day))
    }
    let changes = [PlannedFate.born, .moved, .memberDied, .memberLeft, .everybodyDied].contains(family.fate)
    if changes, !family.hasChanged { agenda.plan(.change, of: place, on: day.adding(days: 8)) }
  }

  func planAfterService(_ place: Int, on day: CivilDate) {
    guard families[place].objections == 0 else { return }
    switch families[place].fate {
    // The fifth day is in time; a weekend or a holiday at the end makes it longer.
    case .objectedInTime, .objectedInVain: agenda.plan(.object, of: place, on: day.adding(days: 5))
    case .objectedTooLate:
      agenda.plan(.objectTooLate, of: place, on: PlannedCalendar.day(5, after: day).adding(days: 1))
    default: break
    }
  }

  func planAfterConsequenceNotice(_ place: Int, on day: CivilDate) {
    let end = families[place].track.consequenceEnd(servedOn: day)
    if place % 5 == 0 {
      // The fifth day is in time; a weekend or a holiday at the end makes it longer.
      agenda.plan(.objectToConsequence, of: place, on: day.adding(days: 5))
      agenda.plan(.decideConsequenceObjection, of: place, on: next(1, day.adding(days: 5)))
    }
    agenda.plan(.decideConsequenceEarly, of: place, on: end)
    agenda.plan(.decideConsequence, of: place, on: next(1, end))
  }

  func planExport(_ place: Int, on day: CivilDate) { agenda.plan(.exportConsequence, of: place, on: next(1, day)) }

  func planAfterHandingOver(_ place: Int, on day: CivilDate) {
    if place % 5 == 1 {
      agenda.plan(.rebutHandedOver, of: place, on: next(3, day))
      agenda.plan(.decideRebuttal, of: place, on: next(4, day))
    }
    guard let months = families[place].track.consequence?.repairMonths,
      let open = PlannedCalendar.months(months, after: day)
    else { return }
    agenda.plan(.repairEarly, of: place, on: open.adding(days: -1))
    agenda.plan(.repair, of: place, on: open)
    agenda.plan(.decideRepair, of: place, on: next(1, open))
  }

  func planObjectionDecision(_ place: Int, after day: CivilDate) {
    agenda.plan(.decideObjection, of: place, on: next(1, day))
  }

  /// The family declares itself anew after the next batch has found nobody to ask.
  func planDeclaringAnew(_ place: Int, after day: CivilDate) {
    agenda.plan(.redeclare, of: place, on: day.adding(days: 8 - day.weekday + 1))
  }

  func planNextDay(_ step: PlannedStep, _ place: Int, _ day: CivilDate) {
    agenda.plan(step, of: place, on: next(1, day))
  }
}
