internal import Casework
internal import Configuring
internal import EconomyModel
internal import Reporting

/// What a letter says of a case, in the words that the centre has for its items, persons and tracks.
struct LetterWording {
  private let told: FamilyLetter
  private let file: CommitmentFile
  private let scheme: String
  private let centre: Centre
  private let servedOn: CivilDate?
  private let calendar: WorkingCalendar
  /// 全家 and the members, those who left or died among them: of nobody else there is a word.
  private let own: Set<String>

  /// - Parameter servedOn: the day on which the letter reached the family; nil while it did not.
  init(
    _ told: FamilyLetter, file: CommitmentFile, scheme: String, centre: Centre, servedOn: CivilDate?,
    calendar: WorkingCalendar
  ) {
    self.told = told
    self.file = file
    self.scheme = scheme
    self.centre = centre
    self.servedOn = servedOn
    self.calendar = calendar
    let course = file.course
    own = course.members.union(course.dead).union(course.opening.members).union(["household"])
  }

  func letter(writtenOn day: CivilDate) -> NoticeLetter {
    NoticeLetter(
      subject, head: head, track: trackName, basis: told.basis, committedOn: told.committedOn,
      enrolledOn: told.enrolledOn, outcome: outcome, decidedOn: told.decidedOn, rationale: rationale,
      monthly: monthly, deceit: deceit,
      lines: told.lines.filter { isOwn($0.item) }.map(line), pending: pending, money: money,
      consequence: told.consequence.map(consequence), objection: objection, writtenOn: day)
  }

  private var course: CommittedCase { file.course }

  private var subject: NoticeLetter.Subject {
    switch told.about {
    case .approval: .approval
    case .settlement: .settlement
    case .consequence: .consequence
    case .ending: course.ending?.cause == .refused ? .refusal : .ending
    }
  }

  private var head: NoticeLetter.Head {
    let applicant = file.members.first { $0.relation.family == .oneself } ?? file.members.first
    return NoticeLetter.Head(
      centre: centre.configuration.name, caseNumber: told.caseNumber,
      applicant: applicant?.person.name.unmasked ?? "—", maskedDocument: applicant?.person.document.masked ?? "—",
      scheme: scheme)
  }

  /// The track's own name; its code where the place no longer has the track.
  private var trackName: Wording {
    (try? centre.folder.policyFolder.track(told.track).name) ?? Wording(told.track, told.track)
  }

  private var outcome: Wording? {
    switch told.about {
    case .approval: Wording("同意先行救助", "assisted at once, provisionally")
    case .settlement: told.outcome.map { Wording($0.chinese, $0.english) }
    case .consequence: nil
    case .ending: course.ending.map { Wording($0.cause.chinese, $0.cause.english) }
    }
  }

  /// Why, in the words of whoever proposed it and whoever decided it.
  private var rationale: String {
    if told.about != .settlement { return told.rationale }
    let proposed = course.settlement?.proposed.deed
    let reason = file.deeds.first { $0.id == proposed }?.rationale ?? ""
    return [reason, told.rationale].filter { !$0.isEmpty }.joined(separator: "；")
  }

  private var settlement: Settlement? { course.settlement?.draft.settlement }

  /// Whether an item says anything of the household: one that only others have records of says nothing.
  private func isOwn(_ item: ItemCode) -> Bool {
    let lines = settlement?.lines.filter { $0.item == item } ?? []
    let records = lines.filter { !$0.isRollUp }
    return records.isEmpty || records.contains { own.contains($0.subject) }
      || lines.contains { $0.isRollUp && ($0.promised != .notStated || $0.found != .notStated) }
  }

  private func line(_ line: LetterLine) -> NoticeLetter.Line {
    NoticeLetter.Line(
      item: name(of: line.item), promised: line.promised, found: line.found,
      conclusion: Wording(line.standing.chinese, line.standing.english))
  }

  private var monthly: NoticeLetter.Monthly? {
    guard told.about == .settlement, let monthly = settlement?.monthly else { return nil }
    return NoticeLetter.Monthly(before: monthly.before, after: monthly.after, basis: monthly.basis)
  }

  private var deceit: NoticeLetter.Deceit? {
    guard told.about == .settlement, told.outcome == .revokedDeceit, let finding = course.deceit else { return nil }
    return NoticeLetter.Deceit(
      person: names[finding.record.person] ?? finding.record.person, items: finding.record.items.map(name),
      papers: finding.evidence.map(\.name))
  }

  private var names: [String: String] {
    Dictionary(file.members.map { ($0.reference, $0.person.name.unmasked) }, uniquingKeysWith: { first, _ in first })
  }

  /// Once a person and item, whichever institution has not answered.
  private var pending: [NoticeLetter.PendingLine] {
    let names = names
    var seen: Set<NoticeLetter.PendingLine> = []
    return told.pending.filter { own.contains($0.subject) }.compactMap { cell in
      let line = NoticeLetter.PendingLine(
        person: names[cell.subject] ?? cell.subject, item: name(of: cell.item), state: cell.state)
      return seen.insert(line).inserted ? line : nil
    }
  }

  private func name(of item: ItemCode) -> Wording {
    centre.catalogue[item].map { Wording($0.chinese, $0.english) } ?? Wording(item.rawValue, item.rawValue)
  }

  private var money: NoticeLetter.Money? {
    let ledger = told.ledger
    if ledger.lines.isEmpty { return nil }
    return NoticeLetter.Money(
      paid: ledger.totals.paid, due: ledger.undetermined.isEmpty ? ledger.totals.due : nil,
      toPay: ledger.totals.toPay, overpaid: ledger.totals.overpaid, repaid: ledger.repaid, waived: ledger.waived,
      outstanding: ledger.outstanding, toReturn: ledger.toReturn)
  }

  private func consequence(_ draft: ConsequenceDraft) -> NoticeLetter.Consequence {
    NoticeLetter.Consequence(
      grade: Wording(draft.grade.chinese, draft.grade.english),
      measures: draft.measures.map { Wording($0.chinese, $0.english) }, fine: draft.fine)
  }

  /// A death is nobody's decision to object to.
  private var objection: NoticeLetter.ObjectionTerm? {
    if subject == .ending, course.ending?.cause == .death { return nil }
    return NoticeLetter.ObjectionTerm(
      limit: clock.limit, basis: clock.basis, receivedOn: told.servedOn, lastDay: told.objectUntil,
      isServed: told.servedOn == servedOn)
  }

  /// The longer one, where a proposed consequence has a clock of its own.
  private var clock: CommitmentClock {
    guard told.about == .consequence, let own = course.terms.consequenceNotice else { return told.objection }
    let paused = course.pauses.filter { $0.last > told.servedOn }
    let end = calendar.due(own.limit, after: told.servedOn, paused: paused)
    return end.day == told.objectUntil.day ? own : told.objection
  }
}
