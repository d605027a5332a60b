internal import Casework
internal import EconomyModel
internal import Pipeline

extension DeedForm {
  /// What the form asks, beside a reason and papers.
  func questions(_ context: DeedContext) -> [DeedQuestion] {
    let today = context.visit.at.date.description
    switch self {
    case .publicity: return [DeedQuestion("place", .line, hint: "deedHint-place")]
    case .publicityObjection:
      return [
        DeedQuestion("objector", .line), DeedQuestion("receivedOn", .date, value: today), DeedQuestion("text", .long),
      ]
    case .publicityEnd, .refuse, .resume, .withdraw, .note, .repair: return []
    case .escalate:
      return [
        DeedQuestion("authority", .choice(DecidingAuthority.allCases.map { context.option($0.rawValue, $0.wording) }))
      ]
    case .approve: return [DeedQuestion("enrolledOn", .date, hint: "deedHint-enrolledOn", value: today)]
    case .pay, .correct, .due, .repay, .giveBack, .waive: return money
    case .check:
      return [
        DeedQuestion(
          "follow-up",
          .choice(Self.causes(of: context.course).map { ($0.rawValue, context.pick($0.chinese, $0.english)) }))
      ]
    case .chase: return [DeedQuestion("institution", .line, hint: "deedHint-institution")]
    case .extend:
      return [
        DeedQuestion(
          "clock", .choice(ExtendedClock.allCases.map { ($0.rawValue, context.pick($0.chinese, $0.english)) })),
        DeedQuestion("until", .date),
      ]
    case .served, .object, .rebut, .decide: return words(context, today)
    case .change, .death, .renew, .card, .survey: return household(context, today)
    case .suspend: return [DeedQuestion("missing", .line, hint: "deedHint-missing", isWide: true)]
    case .deceit, .consequence, .export, .takeBack: return breach(context)
    }
  }

  private var money: [DeedQuestion] {
    switch self {
    case .pay:
      [DeedQuestion("month", .month), DeedQuestion("amount", .amount), DeedQuestion("reference", .line)]
    case .correct:
      [
        DeedQuestion("reference", .line, hint: "deedHint-booked"),
        DeedQuestion("amount", .amount, hint: "deedHint-nought"),
      ]
    case .due:
      [DeedQuestion("month", .month), DeedQuestion("amount", .amount), DeedQuestion("basis", .line, isWide: true)]
    case .repay, .giveBack: [DeedQuestion("amount", .amount), DeedQuestion("reference", .line)]
    default: [DeedQuestion("amount", .amount)]
    }
  }

  private func words(_ context: DeedContext, _ today: String) -> [DeedQuestion] {
    let subjects = { (all: [NoticeSubject]) in all.map { context.option($0) } }
    switch self {
    case .served:
      return [
        DeedQuestion("about", .choice(subjects(Self.subjects(of: context.course)))),
        DeedQuestion("servedOn", .date, value: today),
        DeedQuestion(
          "how", .choice(ServiceWay.allCases.map { ($0.rawValue, context.pick($0.chinese, $0.english)) })),
      ]
    case .object:
      return [
        DeedQuestion("against", .choice(subjects(Self.grounds(of: context.course)))),
        DeedQuestion("person", .choice(context.members)),
        DeedQuestion("receivedOn", .date, hint: "deedHint-receivedOn", value: today), DeedQuestion("text", .long),
      ]
    case .rebut:
      return [
        DeedQuestion("item", .choice(context.items)),
        DeedQuestion(
          "kind", .choice(RebuttalKind.allCases.map { ($0.rawValue, context.pick($0.chinese, $0.english)) })),
        DeedQuestion("person", .choice(context.members), isOptional: true),
        DeedQuestion("provenance", .line, hint: "deedHint-provenance", isOptional: true),
        DeedQuestion("text", .long),
      ]
    default:
      return [
        DeedQuestion(
          "verdict",
          .choice([("accept", context.words["verdict-accept"]), ("refuse", context.words["verdict-refuse"])]))
      ]
    }
  }

  private func household(_ context: DeedContext, _ today: String) -> [DeedQuestion] {
    switch self {
    case .change:
      return [
        DeedQuestion(
          "kind", .choice(HouseholdChangeKind.allCases.map { ($0.rawValue, context.pick($0.chinese, $0.english)) })),
        DeedQuestion(
          "source", .choice(ChangeSource.allCases.map { ($0.rawValue, context.pick($0.chinese, $0.english)) })),
        DeedQuestion("happenedOn", .date, value: today),
        DeedQuestion("persons", .line, said: context.household, isOptional: true, isWide: true),
      ]
    case .death: return [DeedQuestion("person", .choice(context.members)), DeedQuestion("diedOn", .date)]
    case .renew:
      return [
        DeedQuestion("number", .line, hint: "deedHint-number"), DeedQuestion("signedOn", .date, value: today),
      ]
    case .card:
      return [
        DeedQuestion("payee", .line, hint: "deedHint-payee"),
        DeedQuestion("holder", .choice([("nobody", context.words["deedNobody"])] + context.members)),
      ]
    default:
      return [
        DeedQuestion("investigator", .line), DeedQuestion("visitedOn", .date, value: today),
        DeedQuestion("item", .choice(context.items)), DeedQuestion("found", .line, hint: "deedHint-found"),
        DeedQuestion("text", .long, isOptional: true),
      ]
    }
  }

  private func breach(_ context: DeedContext) -> [DeedQuestion] {
    switch self {
    case .deceit:
      return [
        DeedQuestion("person", .choice(context.members)), DeedQuestion("items", .checks(context.items)),
      ]
    case .consequence:
      let rules = context.course.terms.consequences
      let measures = Set(rules.flatMap(\.measures)).sorted()
      return [
        DeedQuestion(
          "grade", .choice(rules.map { ($0.grade.rawValue, context.pick($0.grade.chinese, $0.grade.english)) })),
        DeedQuestion(
          "measures", .checks(measures.map { ($0.rawValue, context.pick($0.chinese, $0.english)) }),
          hint: "deedHint-measures"),
        DeedQuestion("fine", .amount, hint: "deedHint-fine", isOptional: true),
      ]
    default: return [DeedQuestion("authority", .line, hint: "deedHint-handed"), DeedQuestion("reference", .line)]
    }
  }
}

extension DeedContext {
  func option(_ value: String, _ wording: Wording) -> Option { (value, pick(wording.chinese, wording.english)) }

  func option(_ subject: NoticeSubject) -> Option { (subject.rawValue, pick(subject.chinese, subject.english)) }
}
