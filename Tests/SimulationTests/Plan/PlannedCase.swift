import EconomyModel

/// One invented family, and where its case has to stand: kept by the plan's own rules beside the centre's.
struct PlannedCase {
  let place: Int
  let track: PlannedTrack
  let fate: PlannedFate
  /// 3, 6 or 12 months.
  let recheckMonths: Int
  let declaredYuan: Int64
  let monthlyFen: Int64
  /// How many weeks after its first list the rural bank answers.
  let lateWeeks: Int
  /// For how many months money is paid.
  let payMonths: Int

  var members: [PlannedPerson]
  var state = PlannedState.committed
  var suspendedFrom: PlannedState?
  var committedOn = CivilDate.first
  var paused: [CivilDate] = []

  /// Which signatures are the newest.
  var signature = 1
  var isStale = false
  /// Asked at the next cut-off.
  var isWanted = true
  /// The week of the list whose answers are out.
  var listOut: Int?
  var firstList: Int?
  var hasAnswers = false

  var roundsOver = 0
  var isApproved = false
  var settlements = 0
  var outcome = PlannedState.committed
  var decidedOn: CivilDate?
  var proposedBy = ""
  var objections = 0
  var hasRebutted = false
  var hasEstablishedDeceit = false
  var hasChanged = false
  var hasMoneyBack = false
  var ledger = PlannedLedger()
  var publicityFrom: CivilDate?
  var authority: String?
  var surveys = 0
  var consequence: PlannedConsequence?
  /// 诚信等级; nil: nothing is held against the family.
  var creditGrade: String?

  var number: String { "HD-2026-\(String(100_000 + place).dropFirst())" }
  var foundYuan: Int64 { members.reduce(0) { $0 + $1.yuan } }
  var isSettled: Bool { state.isSettled }
  var isOpen: Bool { committedOn > .first }
  var followUpEnd: CivilDate { track.followUpEnd(after: committedOn, without: paused) }
  func authorisation(of member: PlannedPerson) -> String { "SQ-\(place)-\(member.reference)-\(signature)" }

  /// The last day belongs to those who object.
  func isPublicityOver(on day: CivilDate) -> Bool {
    publicityFrom.map { PlannedCalendar.workingDay(track.roundDays, after: $0) < day } ?? false
  }

  /// 3, 6 or 12 months after the decision.
  var recheckOn: CivilDate? { decidedOn.flatMap { PlannedCalendar.months(recheckMonths, after: $0) } }

  /// What a person who weighs this family's answers settles on.
  var planned: PlannedState {
    switch fate {
    case _ where hasRebutted: .confirmed
    case .underDeclared, .overDeclared, .objectedInTime, .objectedInVain, .objectedTooLate: .adjusted
    case .stopped: .stopped
    case .deceived: track.mayRevoke ? .revoked : .adjusted
    default: .confirmed
    }
  }

  init(place: Int, persons: Int, _ chance: inout SeededChance) throws {
    self.place = place
    let track = PlannedTrack.all[Int.random(in: 0..<PlannedTrack.all.count, using: &chance)]
    let fate = PlannedFate.drawn(&chance)
    self.track = track
    self.fate = fate
    let count = fate == .everybodyDied ? 1 : Int.random(in: 2...3, using: &chance)
    members = try (1...count).map { number in
      try PlannedPerson(
        reference: "m\(number)", place: persons + number,
        yuan: Int64.random(in: 4_000...20_000, using: &chance) + (number == 1 ? max(0, fate.difference) : 0))
    }
    switch fate {
    case .registeredDead: members[1].isRegisteredDead = true
    case .diedInRegister: members[count - 1].isRegisteredDead = true
    default: break
    }
    recheckMonths = [3, 3, 6, 12][Int.random(in: 0..<4, using: &chance)]
    monthlyFen = Int64.random(in: 30_000...90_000, using: &chance)
    payMonths = Int.random(in: 1...4, using: &chance)
    lateWeeks = fate == .suspendedAndLate ? 8 : fate.isLate ? Int.random(in: 1...7, using: &chance) : 0
    let found = members.reduce(0) { $0 + $1.yuan }
    declaredYuan = found - fate.difference
  }
}

/// Where a case stands, in the words that are stored.
enum PlannedState: String {
  case committed, provisional
  case followUpDue = "follow-up-due"
  case confirmed, adjusted
  case stopped = "stopped-no-fault"
  case revoked = "revoked-deceit"
  case suspended, ended

  var isSettled: Bool { self == .confirmed || self == .adjusted || self == .stopped || self == .revoked }
  var isHelped: Bool { self == .provisional || self == .followUpDue || self == .confirmed || self == .adjusted }
  var waitsForAnswers: Bool { self == .committed || self == .provisional }
}
