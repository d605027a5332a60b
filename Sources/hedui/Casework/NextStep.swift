import Casework
import EconomyModel
import Pipeline

/// How to go on with a case: commands, in the order of what is due.
enum NextStep {
  static func steps(of file: CommitmentFile) -> [String] {
    let course = file.course
    var steps = file.deadlines.flatMap { commands(for: $0.kind, course) }
    if course.state == .committed { steps = committed(course) + steps }
    var seen: Set<String> = []
    return steps.filter { seen.insert($0).inserted }
  }

  /// Before anything is paid: publicity where the track has one, then the second person.
  private static func committed(_ course: CommittedCase) -> [String] {
    let number = course.number.rawValue
    if course.publicitiesEnded < course.terms.publicities {
      if course.publicity != nil, course.publicity?.endedOn == nil { return [] }
      return ["hedui case publicity \(number) --begin PLACE"]
    }
    return ["hedui case approve \(number) --enrolled DAY --as USER"]
  }

  private static func commands(for kind: DeadlineKind, _ course: CommittedCase) -> [String] {
    let number = course.number.rawValue
    switch kind {
    case .publicityEnd: return ["hedui case publicity \(number) --end"]
    case .chain: return []
    case .followUp: return ["hedui batch run --week WEEK inbox/"]
    case .settlement: return ["hedui followup settle \(number)"]
    case .settlementDecision:
      let outcome = course.proposal?.draft.outcome.rawValue ?? "OUTCOME"
      return ["hedui followup decide \(number) --outcome \(outcome) --as USER"]
    case .deceitDecision, .objectionDecision, .rebuttalDecision, .consequenceDecision,
      .repairDecision,
      .waiverDecision:
      return OpenDecision.all(of: course)
        .map { "hedui case decide \(number) \($0.deed) accept|refuse --reason … --as USER" }
    case .notice: return letters(course)
    case .objectionEnd: return []
    case .export, .takingBack: return handingOver(kind, course)
    case .returning: return ["hedui case return \(number) --amount YUAN --reference R"]
    case .authorisation: return ["hedui case renew \(number) NUMBER --signed DAY --paper FILE"]
    case .card: return ["hedui case card \(number) --payee NAME --holder m1"]
    case .recheck: return []
    case .resuming: return ["hedui case resume \(number)"]
    }
  }

  /// What goes on a credit record leaves in one list with all others; anything else case by case.
  private static func handingOver(_ kind: DeadlineKind, _ course: CommittedCase) -> [String] {
    let authority = course.consequence?.authority ?? "AUTHORITY"
    if course.consequence?.draft.measures.contains(.creditRecord) == true {
      return ["hedui case hand-over --to \(authority)"]
    }
    return [
      "hedui case export \(course.number.rawValue) --to \(authority) --reference R"
        + (kind == .takingBack ? " --take-back" : "")
    ]
  }

  private static func letters(_ course: CommittedCase) -> [String] {
    let subjects: [NoticeSubject?] = [
      course.state.isSettled && course.settlementNotice == nil ? NoticeSubject.settlement : nil,
      course.consequence.flatMap {
        $0.standing == .proposed && $0.notice == nil ? .consequence : nil
      },
      course.ending.map { $0.cause != .death } == true && course.endingNotice == nil ? .ending : nil,
    ]
    return subjects.compactMap(\.self).flatMap { subject in
      [
        "hedui case letter \(course.number.rawValue) --about \(subject.rawValue) --format html --output FILE",
        "hedui case served \(course.number.rawValue) --about \(subject.rawValue) --served DAY --how in-person",
      ]
    }
  }
}
