internal import Casework
internal import EconomyModel
internal import Pipeline

extension DeedForm {
  /// The event that was typed; nil with what is wrong kept in the reading.
  func event(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    switch self {
    case .publicity: reading.text("place").map { .publicityBegun(PublicityStart(place: $0)) }
    case .publicityObjection: publicityObjection(&reading)
    case .publicityEnd: .publicityEnded(NoDetail())
    case .escalate:
      (reading.choice("authority") as DecidingAuthority?).map { .escalated(Escalation(authority: $0.rawValue)) }
    case .approve: reading.date("enrolledOn").map { .provisionallyApproved(ProvisionalApproval(enrolledOn: $0)) }
    case .refuse: .refused(NoDetail())
    case .pay, .correct, .due, .repay, .giveBack, .waive: money(&reading)
    case .check: (reading.choice("follow-up") as FollowUpCause?).map { .followUpFallsDue(FollowUpFall(cause: $0)) }
    case .chase: reading.text("institution").map { .chased(Chase(institution: $0)) }
    case .extend: extended(&reading)
    case .deceit: deceit(&reading, context)
    case .served: served(&reading)
    case .object: objection(&reading, context)
    case .rebut: rebuttal(&reading, context)
    case .decide: decided(&reading, context)
    case .change: changed(&reading)
    case .death: died(&reading, context)
    case .renew: renewed(&reading)
    case .card: card(&reading, context)
    case .survey: survey(&reading, context)
    case .suspend: reading.text("missing").map { .suspended(Suspension(missing: $0)) }
    case .resume: .resumed(NoDetail())
    case .withdraw: .withdrawn(NoDetail())
    case .consequence: consequence(&reading, context)
    case .export: handedOver(&reading, context).map { .consequenceExported($0) }
    case .takeBack: handedOver(&reading, context).map { .consequenceWithdrawn($0) }
    case .repair: context.course.consequence.map { .repairApplied(RepairRequest(consequence: $0.proposed.deed)) }
    case .note: .rationaleKept(NoDetail())
    }
  }

  private func publicityObjection(_ reading: inout DeedReading) -> CaseEvent? {
    let (objector, day, text) = (reading.text("objector"), reading.date("receivedOn"), reading.text("text"))
    guard let objector, let day, let text else { return nil }
    return .publicityObjected(PublicityObjection(objector: objector, text: text, receivedOn: day))
  }

  private func extended(_ reading: inout DeedReading) -> CaseEvent? {
    let clock: ExtendedClock? = reading.choice("clock")
    guard let until = reading.date("until"), let clock else { return nil }
    return .extended(Extension(clock: clock, until: until))
  }

  private func served(_ reading: inout DeedReading) -> CaseEvent? {
    let about: NoticeSubject? = reading.choice("about")
    let day = reading.date("servedOn")
    let how: ServiceWay? = reading.choice("how")
    guard let about, let day, let how else { return nil }
    return .noticeServed(Casework.Notice(about: about, servedOn: day, how: how))
  }

  private func objection(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let against: NoticeSubject? = reading.choice("against")
    let person = reading.choice("person", among: context.members.map(\.value))
    let (day, text) = (reading.date("receivedOn"), reading.text("text"))
    guard let against, let person, let day, let text else { return nil }
    return .objected(Objection(against: against, person: person, text: text, receivedOn: day))
  }

  private func rebuttal(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let item = reading.choice("item", among: context.items.map(\.value))
    let kind: RebuttalKind? = reading.choice("kind")
    let isAbout = reading.text("person", isRequired: false) != nil
    let person = isAbout ? reading.choice("person", among: context.members.map(\.value)) : nil
    let provenance = reading.text("provenance", isRequired: kind == .compensation)
    guard let item, let kind, let text = reading.text("text") else { return nil }
    return .rebutted(
      Rebuttal(item: ItemCode(item), person: person, kind: kind, provenance: provenance, text: text))
  }

  private func decided(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let verdict = reading.choice("verdict", among: ["accept", "refuse"])
    return verdict.flatMap { verdict in context.matter(reading.form["deed"])?.event(accepts: verdict == "accept") }
  }
}
