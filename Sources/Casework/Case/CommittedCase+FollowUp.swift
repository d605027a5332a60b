import Diagnostics
import EconomyModel

/// 核对结果、后续核查、催办、延期.
extension CommittedCase {
  mutating func answer(_ report: AnswersReport, _ deed: CaseDeed) throws(Reason) {
    try check(report, deed)
    keep(report, deed)
    // What was proposed rested on less.
    proposal = nil
  }

  mutating func keep(_ report: AnswersReport, _ deed: CaseDeed) {
    answers = report
    answersAreCurrent = report.verifiedOn >= changedOn ?? .first
    if answersAreCurrent { answersWantedSince = nil }
    lastAnswerOn = deed.on
    knownDigests.insert(report.digest)
  }

  func check(_ report: AnswersReport, _ deed: CaseDeed) throws(Reason) {
    try Self.checkPast(report.verifiedOn, deed, "verified")
    guard report.answered >= 0, report.pending >= 0, report.notAsked >= 0, report.version >= 1,
      Hexadecimal.bytes(report.digest)?.count == 32
    else { throw Reason(.caseAnswers, found: "a report without sound counts, version or digest") }
    guard let answers else { return }
    // A prepared report is made anew under its number while answers come in; it is no verification of its own.
    let (new, known) = ((report.week, report.version), (answers.week, answers.version))
    guard new > known || (new == known && answersAreCurrent), report.digest != answers.digest else {
      throw Reason(
        .caseAnswers,
        found: "report \(report.week) v\(report.version), and \(answers.week) v\(answers.version) is here",
        expected: "expected a later report that says something else")
    }
  }

  mutating func fallDue(_ fall: FollowUpFall, _ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    switch fall.cause {
    case .allAnswersIn:
      try checkKind(.allAnswersIn)
      guard !state.isSettled, hasAllAnswers else {
        throw Reason(
          .caseFollowUpEarly, found: "answers are missing, or this case is settled",
          wayOut: "wait for them, chase them, or wait for the clock")
      }
    case .clock:
      guard !state.isSettled else {
        throw Reason(.caseFollowUpEarly, found: "the clock of a settled case", expected: "expected a re-check")
      }
      if let calendar { try checkReached(followUpEnd(calendar).day, deed) }
    case .regularRecheck:
      try checkKind(.regularRecheck)
      guard state.isSettled, let recheckOn else {
        throw Reason(.caseFollowUpEarly, found: "a re-check of a case that nobody has settled")
      }
      try checkReached(recheckOn, deed)
    case .spotCheck: try checkKind(.spotCheck)
    case .traceBack:
      try checkKind(.traceBack)
      try Self.checkRationale(deed, "a trace-back")
    case .supplement, .objectionUpheld, .rebuttalAccepted:
      throw Reason(
        .caseFollowUpEarly, found: "'\(fall.cause.rawValue)' follows from a deed of its own",
        wayOut: "record the supplement, or decide the objection or the rebuttal")
    }
    bringBack(fall.cause, deed)
    if fall.cause == .regularRecheck { wantAnswers(deed) }
  }

  /// To where a settlement is to be proposed. What was found before stays in the history.
  mutating func bringBack(_ cause: FollowUpCause, _ deed: CaseDeed) {
    if state.isSettled { dropConsequence(deed) }
    resolveObjections(to: [.settlement, .consequence], deed)
    followUp = FollowUpRecord(cause: cause, since: deed.on)
    followUpExtendedTo = nil
    settlementNotice = nil
    tellAnewSince = nil
    proposal = nil
    deceit = nil
    state = .followUpDue
  }

  mutating func chase(_ chase: Chase) throws(Reason) {
    guard answers?.pending != 0 else {
      throw Reason(.caseAnswers, found: "nothing is pending that could be chased")
    }
    chases.append(chase)
  }

  mutating func extend(
    _ extension_: Extension, _ deed: CaseDeed, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    try Self.checkRationale(deed, "an extension")
    guard extension_.until > deed.on, extension_.until <= deed.on.adding(days: CommitmentClock.longest) else {
      throw Reason(
        .caseExtension, found: "an extension of \(deed.on) until \(extension_.until)",
        expected: "expected a later day, at most \(CommitmentClock.longest) days on")
    }
    switch extension_.clock {
    case .followUp: try extendFollowUp(extension_, calendar)
    case .chain: try extendChain(extension_, calendar)
    }
  }

  private mutating func extendFollowUp(_ extension_: Extension, _ calendar: WorkingCalendar?) throws(Reason) {
    if let calendar, state != .followUpDue {
      try Self.checkLater(extension_, than: followUpEnd(calendar).day)
    }
    if let followUpExtendedTo { try Self.checkLater(extension_, than: followUpExtendedTo) }
    followUpExtendedTo = extension_.until
  }

  private mutating func extendChain(_ extension_: Extension, _ calendar: WorkingCalendar?) throws(Reason) {
    guard state == .committed, let chain = terms.chain, let longer = terms.chainExtension, chainExtendedTo == nil else {
      throw Reason(
        .caseExtension, found: "the whole chain cannot be extended here",
        expected: "expected once, before approval, on a track that allows it")
    }
    if let calendar {
      let own = due(chain, after: committedOn, calendar).day
      try Self.checkLater(extension_, than: own)
      let latest = due(longer, after: own, calendar).day
      guard extension_.until <= latest else {
        throw Reason(
          .caseExtension, found: "the chain until \(extension_.until)", expected: "expected \(latest) at the latest")
      }
    }
    chainExtendedTo = extension_.until
  }

  private static func checkLater(_ extension_: Extension, than day: CivilDate) throws(Reason) {
    guard extension_.until > day else {
      throw Reason(
        .caseExtension, found: "an extension until \(extension_.until)", expected: "expected a day after \(day)")
    }
  }

  private func checkKind(_ kind: FollowUpKind) throws(Reason) {
    guard terms.followUps.contains(kind) else {
      throw Reason(
        .caseFollowUpEarly, found: "the track '\(terms.track)' knows no follow-up '\(kind.rawValue)'",
        expected: "expected one of \(terms.followUps.map(\.rawValue).sorted().joined(separator: ", "))")
    }
  }

  private func checkReached(_ day: CivilDate, _ deed: CaseDeed) throws(Reason) {
    guard deed.on >= day else {
      throw Reason(
        .caseFollowUpEarly, found: "due on \(day), and it is \(deed.on)", wayOut: "wait until \(day)")
    }
  }
}
