internal import Casework
internal import EconomyModel

extension DeedForm {
  /// What a caseworker or a supervisor most likely wants, as links of their own; the others stand behind a summary.
  static let first: [DeedForm] = [
    .publicity, .publicityEnd, .approve, .refuse, .pay, .due, .served, .object, .rebut, .change, .renew, .resume,
  ]

  /// Whether a case as it stands could take it. The guards of the case itself say more.
  func isOffered(in course: CommittedCase) -> Bool {
    guard let event, event.states.contains(course.state) else { return false }
    if let from = course.suspendedFrom, event != .resumed, !event.states.contains(from) { return false }
    return fits(course)
  }

  private func fits(_ course: CommittedCase) -> Bool {
    let ledger = course.ledger
    return switch self {
    case .publicity:
      course.publicitiesEnded < course.terms.publicities && (course.publicity.map { $0.endedOn != nil } ?? true)
    case .publicityObjection, .publicityEnd: course.publicity != nil && course.publicity?.endedOn == nil
    case .approve: course.publicitiesEnded >= course.terms.publicities
    case .correct: !ledger.payments.isEmpty
    case .repay, .waive: ledger.outstanding > .zero
    case .giveBack: ledger.toReturn > .zero
    case .chase: course.answers?.pending != 0
    case .check: !Self.causes(of: course).isEmpty
    case .deceit: course.deceit == nil
    case .served: !Self.subjects(of: course).isEmpty
    case .object: !Self.grounds(of: course).isEmpty
    case .renew: course.staleSince != nil
    case .consequence: !course.terms.consequences.isEmpty && (course.consequence?.isOver ?? true)
    case .export: course.consequence?.standing == .approved
    case .takeBack: course.consequence?.standing == .toWithdraw
    case .repair: course.consequence?.standing == .exported && course.consequence?.repair == nil
    case .escalate, .refuse, .pay, .due, .extend, .rebut, .change, .death, .card, .survey, .suspend, .resume,
      .withdraw, .note:
      true
    case .decide: false
    }
  }

  /// Of what a letter may be served now.
  static func subjects(of course: CommittedCase) -> [NoticeSubject] {
    NoticeSubject.allCases.filter { subject in
      switch subject {
      case .approval: course.state == .provisional
      case .settlement: course.state.isSettled && course.settlement != nil
      case .consequence: course.consequence?.standing == .proposed
      case .ending: course.ending != nil
      }
    }
  }

  /// Of what a letter can be written now.
  static func letters(of course: CommittedCase) -> [NoticeSubject] {
    NoticeSubject.allCases.filter { subject in
      switch subject {
      case .approval: course.approved != nil
      case .settlement: course.state.isSettled && course.settlement != nil
      case .consequence: course.consequence.map { !$0.isOver } ?? false
      case .ending: course.ending != nil
      }
    }
  }

  /// What may be objected to now.
  static func grounds(of course: CommittedCase) -> [NoticeSubject] {
    letters(of: course).filter { $0 != .ending || course.ending?.cause == .refused }
  }

  /// Why somebody may have a case fall due by hand.
  static func causes(of course: CommittedCase) -> [FollowUpCause] {
    let kinds = course.terms.followUps
    var causes: [FollowUpCause] = []
    if !course.state.isSettled, course.answersAreCurrent, course.answers?.pending == 0, kinds.contains(.allAnswersIn) {
      causes.append(.allAnswersIn)
    }
    if !course.state.isSettled { causes.append(.clock) }
    if course.state.isSettled, kinds.contains(.regularRecheck) { causes.append(.regularRecheck) }
    if kinds.contains(.spotCheck) { causes.append(.spotCheck) }
    if kinds.contains(.traceBack) { causes.append(.traceBack) }
    return causes
  }
}
