package import Diagnostics
package import EconomyModel

/// 承诺案件: one commitment, folded from its deeds. Nothing but a deed changes it, and a refused deed changes nothing.
package struct CommittedCase: Hashable, Sendable {
  package let opening: Opening
  package let opened: CaseStep

  package internal(set) var state = CommitmentState.committed
  /// Where the case goes on after a suspension; nil otherwise.
  package internal(set) var suspendedFrom: CommitmentState?
  package internal(set) var suspendedOn: CivilDate?
  /// 中止: days on which the clocks stood still.
  package internal(set) var pauses: [DaySpan] = []
  package internal(set) var ending: CaseEnding?

  package internal(set) var publicity: PublicityRecord?
  package internal(set) var publicitiesEnded = 0
  package internal(set) var authority: String?
  package internal(set) var approved: CaseStep?
  package internal(set) var enrolledOn: CivilDate?
  package internal(set) var approvalNotice: NoticeRecord?
  package internal(set) var endingNotice: NoticeRecord?

  package internal(set) var answers: AnswersReport?
  /// Of the papers that came with the commitment, and of reports: no later paper of its own is among them.
  var knownDigests: Set<String> = []
  /// Whether the answers are about the household as it is now.
  package internal(set) var answersAreCurrent = false
  /// 待重新核对: since when the household wants verifying anew; nil: it does not, or no answer was ever there.
  package internal(set) var answersWantedSince: CivilDate?
  package internal(set) var lastAnswerOn: CivilDate?
  package internal(set) var followUp: FollowUpRecord?
  package internal(set) var followUpExtendedTo: CivilDate?
  package internal(set) var chainExtendedTo: CivilDate?
  package internal(set) var chases: [Chase] = []

  package internal(set) var proposal: ProposedSettlement?
  /// The last one is the settlement that stands, while the state is a settled one.
  package internal(set) var settlements: [DecidedSettlement] = []
  package internal(set) var settlementNotice: NoticeRecord?
  /// Since when the family owes more than its letter said; nil: it does not.
  package internal(set) var tellAnewSince: CivilDate?
  package internal(set) var recheck: RecheckClass
  package internal(set) var deceit: DeceitFinding?

  package internal(set) var openObjections: [DeedID: OpenObjection] = [:]
  package internal(set) var objections: [DecidedObjection] = []
  package internal(set) var openRebuttals: [DeedID: OpenRebuttal] = [:]
  package internal(set) var rebuttals: [DecidedRebuttal] = []

  package internal(set) var members: Set<String>
  package internal(set) var dead: Set<String> = []
  /// The day of the household's last change; a report verified before it is about another household.
  package internal(set) var changedOn: CivilDate?
  /// Since when the authorisations on file are not those of the household; nil: they are.
  package internal(set) var staleSince: CivilDate?
  package internal(set) var card: CardHolderCheck?
  package internal(set) var cardOn: CivilDate?
  package internal(set) var surveys: [SurveyReport] = []

  package internal(set) var ledger = PaidLedger()
  package internal(set) var waivers: [DeedID: WaiverRecord] = [:]
  /// The one that stands; earlier ones are ``pastConsequences``.
  package internal(set) var consequence: ConsequenceRecord?
  package internal(set) var pastConsequences: [ConsequenceRecord] = []
  package internal(set) var credit: [CreditStanding] = []

  var deeds: [DeedID: CaseDeed] = [:]
  package internal(set) var lastOn: CivilDate
  package internal(set) var lastAt: Timestamp

  package var number: CaseNumber { opening.caseNumber }
  package var terms: CommitmentTerms { opening.terms }
  package var committedOn: CivilDate { opened.on }
  /// Whether everybody who was asked about this household has answered; where nobody could be asked, nobody has.
  package var hasAllAnswers: Bool {
    guard answersAreCurrent, let answers else { return false }
    return answers.pending == 0 && answers.answered > 0
  }
  /// Items whose record counts for nothing, for ``Settlement``.
  package var rebuttedItems: Set<ItemCode> { Set(rebuttals.filter(\.accepted).map(\.rebuttal.rebuttal.item)) }
  package var settlement: DecidedSettlement? { settlements.last }

  private init(_ opening: Opening, _ deed: CaseDeed) {
    self.opening = opening
    opened = CaseStep(deed)
    recheck = opening.recheck
    members = Set(opening.members)
    lastOn = deed.on
    lastAt = deed.at
    deeds[deed.id] = deed
    knownDigests = Set(deed.evidence.map(\.sha256))
  }

  /// - Throws: `case.not-opened`, `case.evidence` without the signed commitment, `case.member`, `case.deed-day`.
  package static func opened(by deed: CaseDeed) throws(Reason) -> CommittedCase {
    guard case .opened(let opening) = deed.event else {
      throw Reason(.caseNotOpened, found: "'\(deed.event.kind.rawValue)' of a case that was never opened")
    }
    try checkDay(of: deed)
    guard !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "a commitment case without the signed commitment", wayOut: "record the paper (承诺书)")
    }
    guard !opening.members.isEmpty, Set(opening.members).count == opening.members.count,
      opening.members.allSatisfy({ !$0.isEmpty })
    else { throw Reason(.caseMember, found: "a household of nobody, or with somebody twice") }
    return CommittedCase(opening, deed)
  }

  /// The case after one more deed. The same deed again – in everything but when it was
  /// recorded – changes nothing.
  /// - Throws: the guard that failed; nothing is changed then.
  package func after(_ deed: CaseDeed, calendar: WorkingCalendar) throws(Reason) -> CommittedCase {
    var next = self
    try next.apply(deed, calendar)
    return next
  }

  /// A case from its deeds, in the order in which they were taken. What only the calendar decides was asked when the
  /// deed was taken and is not asked again: a table of holidays that came later unmakes nothing.
  package static func replaying(_ deeds: some Sequence<CaseDeed>) throws(Reason) -> CommittedCase {
    var folded: CommittedCase?
    for deed in deeds {
      if folded == nil { folded = try opened(by: deed) } else { try folded?.apply(deed, nil) }
    }
    guard let folded else { throw Reason(.caseNotOpened, found: "a case without a deed") }
    return folded
  }
}

extension CaseStep {
  init(_ deed: CaseDeed) { self.init(deed: deed.id, by: deed.by, on: deed.on) }
}
