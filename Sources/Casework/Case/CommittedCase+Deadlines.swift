package import EconomyModel

/// What a case waits for: a function of its deeds and the calendar, so that "what is due on a day" is a query.
extension CommittedCase {
  /// By day, the earliest first; empty where nothing is waited for. A suspended case waits to be resumed, and for
  /// nothing else: its clocks stand still.
  package func deadlines(calendar: WorkingCalendar) -> [Deadline] {
    if let suspendedOn { return [Deadline(kind: .resuming, dueOn: Self.since(suspendedOn), waitingFor: .caseworker)] }
    return
      (stateDeadlines(calendar) + noticeDeadlines(calendar) + consequenceDeadlines(calendar)
      + decisions + householdDeadlines)
      .sorted()
  }

  private static func since(_ day: CivilDate) -> DueDate { DueDate(day: day, isProvisional: false) }

  private func stateDeadlines(_ calendar: WorkingCalendar) -> [Deadline] {
    switch state {
    case .committed:
      [
        publicity?.endedOn != nil
          ? nil : publicityEnd(calendar).map { Deadline(kind: .publicityEnd, dueOn: $0, waitingFor: .caseworker) },
        chainEnd(calendar).map { Deadline(kind: .chain, dueOn: $0, waitingFor: .supervisor) },
        followUpDeadline(calendar),
      ].compactMap(\.self)
    case .provisional: [followUpDeadline(calendar)]
    case .followUpDue: settling
    case .confirmed, .adjusted:
      recheckOn.map { [Deadline(kind: .recheck, dueOn: Self.since($0), waitingFor: .caseworker)] } ?? []
    case .stoppedNoFault, .revokedDeceit, .suspended, .ended: []
    }
  }

  /// Once every answer is in there is nothing left to wait for.
  private func followUpDeadline(_ calendar: WorkingCalendar) -> Deadline {
    guard hasAllAnswers, terms.followUps.contains(.allAnswersIn) else {
      return Deadline(kind: .followUp, dueOn: followUpEnd(calendar), waitingFor: .institution)
    }
    return Deadline(kind: .followUp, dueOn: Self.since(lastAnswerOn ?? lastOn), waitingFor: .caseworker)
  }

  private var settling: [Deadline] {
    guard let followUp else { return [] }
    if let proposal {
      return [Deadline(kind: .settlementDecision, dueOn: Self.since(proposal.step.on), waitingFor: .supervisor)]
    }
    let party: CaseParty = answersAreCurrent && answers?.pending == 0 ? .caseworker : .institution
    let day = max(followUp.since, followUpExtendedTo ?? followUp.since)
    return [Deadline(kind: .settlement, dueOn: Self.since(day), waitingFor: party)]
  }

  /// A decision's letter, until it is served; then the family's time to object.
  private func noticeDeadlines(_ calendar: WorkingCalendar) -> [Deadline] {
    if state.isSettled, let decided = settlement?.decided.on {
      return [letter(.settlement, since: max(decided, tellAnewSince ?? decided), calendar)]
    }
    if let ending, ending.cause != .death { return [letter(.ending, since: ending.step.on, calendar)] }
    return []
  }

  private func letter(_ ground: ObjectionGround, since day: CivilDate, _ calendar: WorkingCalendar) -> Deadline {
    if let end = objectionEnd(against: ground, calendar) {
      return Deadline(kind: .objectionEnd, dueOn: end, waitingFor: .family)
    }
    let dueOn = terms.notice.map { due($0, after: day, calendar) } ?? Self.since(day)
    return Deadline(kind: .notice, dueOn: dueOn, waitingFor: .caseworker)
  }

  private func consequenceDeadlines(_ calendar: WorkingCalendar) -> [Deadline] {
    guard let consequence else { return [] }
    switch consequence.standing {
    case .proposed:
      guard let end = objectionEnd(against: .consequence, calendar) else {
        return [letter(.consequence, since: consequence.proposed.on, calendar)]
      }
      let first = DueDate(day: end.day.adding(days: 1), isProvisional: end.isProvisional)
      return [
        Deadline(kind: .objectionEnd, dueOn: end, waitingFor: .family),
        Deadline(kind: .consequenceDecision, dueOn: first, waitingFor: .supervisor),
      ]
    case .approved:
      return [Deadline(kind: .export, dueOn: Self.since(consequence.decided?.on ?? lastOn), waitingFor: .caseworker)]
    case .toWithdraw: return [Deadline(kind: .takingBack, dueOn: Self.since(lastOn), waitingFor: .caseworker)]
    case .exported, .dismissed, .lapsed, .withdrawn: return []
    }
  }

  /// What one person wrote down and another has to decide.
  private var decisions: [Deadline] {
    let waiting: [(DeadlineKind, [CivilDate])] = [
      (.objectionDecision, openObjections.values.map(\.step.on)),
      (.rebuttalDecision, openRebuttals.values.map(\.step.on)),
      (.waiverDecision, waivers.values.map(\.step.on)),
      (.repairDecision, [consequence?.repair?.on].compactMap(\.self)),
      (.deceitDecision, deceit.flatMap { $0.established == nil ? [$0.recorded.on] : nil } ?? []),
    ]
    return waiting.flatMap { kind, days in
      days.map { Deadline(kind: kind, dueOn: Self.since($0), waitingFor: .supervisor) }
    }
  }

  private var householdDeadlines: [Deadline] {
    if state == .ended { return returning }
    // Who gets nothing any more is not asked to sign again.
    let asked = state == .stoppedNoFault || state == .revokedDeceit ? nil : staleSince
    let stale = asked.map { Deadline(kind: .authorisation, dueOn: Self.since($0), waitingFor: .family) }
    let isOthers = card.map { $0.holder == nil } ?? false
    let handed = isOthers ? cardOn : nil
    let card = handed.map { Deadline(kind: .card, dueOn: Self.since($0), waitingFor: .family) }
    return [stale, card].compactMap(\.self) + returning
  }

  private var returning: [Deadline] {
    guard ledger.toReturn > .zero else { return [] }
    return [Deadline(kind: .returning, dueOn: Self.since(lastOn), waitingFor: .caseworker)]
  }
}
