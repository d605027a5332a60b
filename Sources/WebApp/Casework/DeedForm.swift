internal import Casework
internal import EconomyModel

/// A form by which one deed of a commitment case is written down or decided; its name is the last part of its address.
enum DeedForm: String, CaseIterable {
  case publicity, publicityObjection = "publicity-objection", publicityEnd = "publicity-end", escalate
  case approve, refuse
  case pay, correct, due, repay, giveBack = "give-back", waive
  case check, chase, extend
  case deceit
  case served, object, rebut, decide
  case change, death, renew, card, survey
  case suspend, resume, withdraw
  case consequence, export, takeBack = "take-back", repair
  case note

  /// Whoever writes down does not decide.
  var permission: Permission {
    switch self {
    case .approve, .refuse, .decide: .decideNotes
    case .publicity, .publicityObjection, .publicityEnd, .escalate, .pay, .correct, .due, .repay, .giveBack, .waive,
      .check, .chase, .extend, .deceit, .served, .object, .rebut, .change, .death, .renew, .card, .survey, .suspend,
      .resume, .withdraw, .consequence, .export, .takeBack, .repair, .note:
      .recordNotes
    }
  }

  /// The event that it takes; nil where that depends on what is decided.
  var event: CaseEventKind? {
    switch self {
    case .publicity: .publicityBegun
    case .publicityObjection: .publicityObjected
    case .publicityEnd: .publicityEnded
    case .escalate: .escalated
    case .approve: .provisionallyApproved
    case .refuse: .refused
    case .pay: .paid
    case .correct: .paymentCorrected
    case .due: .due
    case .repay: .overpaymentRepaid
    case .giveBack: .repaymentReturned
    case .waive: .waiverProposed
    case .check: .followUpFallsDue
    case .chase: .chased
    case .extend: .extended
    case .deceit: .deceitRecorded
    case .served: .noticeServed
    case .object: .objected
    case .rebut: .rebutted
    case .decide: nil
    case .change: .householdChanged
    case .death: .died
    case .renew: .authorisationRenewed
    case .card: .cardHolderChecked
    case .survey: .surveyRecorded
    case .suspend: .suspended
    case .resume: .resumed
    case .withdraw: .withdrawn
    case .consequence: .consequenceProposed
    case .export: .consequenceExported
    case .takeBack: .consequenceWithdrawn
    case .repair: .repairApplied
    case .note: .rationaleKept
    }
  }

  /// What its papers are called on file.
  var paperKind: String {
    switch self {
    case .rebut: "反证材料"
    case .object, .publicityObjection: "异议材料"
    case .deceit: "欺骗线索证据"
    case .death: "死亡证明"
    case .renew: "授权书"
    case .served: "送达回证"
    case .survey: "入户调查记录"
    case .repair: "信用修复材料"
    case .change: "家庭变化材料"
    case .withdraw: "撤回申请"
    case .publicity, .publicityEnd, .escalate, .approve, .refuse, .pay, .correct, .due, .repay, .giveBack, .waive,
      .check, .chase, .extend, .decide, .card, .suspend, .resume, .consequence, .export, .takeBack, .note:
      "办理材料"
    }
  }

  /// Whether it takes no deed without a paper.
  var needsPaper: Bool {
    switch self {
    case .rebut, .death, .renew, .deceit, .repair, .withdraw: true
    case .publicity, .publicityObjection, .publicityEnd, .escalate, .approve, .refuse, .pay, .correct, .due, .repay,
      .giveBack, .waive, .check, .chase, .extend, .served, .object, .decide, .change, .card, .survey, .suspend,
      .resume, .consequence, .export, .takeBack, .note:
      false
    }
  }

  /// Whether it takes no deed without a reason; others may have one.
  var needsReason: Bool {
    switch self {
    case .escalate, .refuse, .extend, .deceit, .decide, .waive, .consequence, .note: true
    case .publicity, .publicityObjection, .publicityEnd, .approve, .pay, .correct, .due, .repay, .giveBack, .check,
      .chase, .served, .object, .rebut, .change, .death, .renew, .card, .survey, .suspend, .resume, .withdraw,
      .export, .takeBack, .repair:
      false
    }
  }
}
