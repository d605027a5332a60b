/// What happens to an invented family in its year; how it ends is written here and in ``PlannedCase``, not asked of
/// anybody.
enum PlannedFate: CaseIterable {
  case honest
  /// A bank answers weeks late.
  case late
  /// Late, and an attempt to confirm it on what there is.
  case lateHurried
  case suspendedAndLate
  /// More was found than promised; less is due from then on.
  case underDeclared
  /// Less was found than promised; more is due.
  case overDeclared
  case stopped
  case deceived
  /// The account is somebody else's.
  case rebutted
  /// The register of deaths names somebody who lives.
  case registeredDead
  /// The register of deaths is right.
  case diedInRegister
  case objectedInTime
  case objectedInVain
  case objectedTooLate
  /// A birth after the settlement.
  case born
  case moved
  case memberDied
  case memberLeft
  case everybodyDied
  /// A change before the first answers are in.
  case changedEarly
  case withdrawn
  case refused

  /// Of a thousand families; what is missing is honest.
  var perThousand: Int {
    switch self {
    case .honest: 0
    case .late: 110
    case .lateHurried: 40
    case .suspendedAndLate: 30
    case .underDeclared: 90
    case .overDeclared: 50
    case .stopped: 40
    case .deceived: 60
    case .rebutted: 40
    case .registeredDead: 25
    case .diedInRegister: 20
    case .objectedInTime: 40
    case .objectedInVain: 30
    case .objectedTooLate: 30
    case .born: 35
    case .moved: 25
    case .memberDied: 25
    case .memberLeft: 25
    case .everybodyDied: 15
    case .changedEarly: 30
    case .withdrawn: 20
    case .refused: 20
    }
  }

  static func drawn(_ chance: inout SeededChance) -> PlannedFate {
    var left = Int.random(in: 0..<1000, using: &chance)
    for fate in allCases {
      left -= fate.perThousand
      if left < 0 { return fate }
    }
    return .honest
  }

  var isLate: Bool { self == .late || self == .lateHurried || self == .suspendedAndLate }

  /// Something is to be given back, or paid in arrears.
  var movesMoneyBack: Bool {
    self == .underDeclared || self == .overDeclared || self == .stopped || self == .deceived
  }

  /// How many yuan more the bank finds than the family declared; below nought: less.
  var difference: Int64 {
    switch self {
    case .underDeclared, .objectedInTime, .objectedInVain, .objectedTooLate, .rebutted: 30_000
    case .stopped: 180_000
    case .deceived: 260_000
    case .overDeclared: -9_000
    default: 0
    }
  }
}
