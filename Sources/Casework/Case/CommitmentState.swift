package import EconomyModel

/// Where a commitment case stands.
package enum CommitmentState: String, Hashable, CaseIterable, Sendable, Codable {
  /// 承诺受理
  case committed
  /// 先行救助
  case provisional
  /// 待后续核查
  case followUpDue = "follow-up-due"
  case confirmed
  case adjusted
  case stoppedNoFault = "stopped-no-fault"
  case revokedDeceit = "revoked-deceit"
  /// 中止: something is missing, and the clocks stand still.
  case suspended
  /// 终止: withdrawn, refused, or nobody of the household is left.
  case ended

  package init(_ outcome: CaseOutcome) {
    self =
      switch outcome {
      case .confirmed: .confirmed
      case .adjusted: .adjusted
      case .stoppedNoFault: .stoppedNoFault
      case .revokedDeceit: .revokedDeceit
      }
  }

  /// A second person has decided, and a supplement may reopen it.
  package var isSettled: Bool {
    switch self {
    case .confirmed, .adjusted, .stoppedNoFault, .revokedDeceit: true
    case .committed, .provisional, .followUpDue, .suspended, .ended: false
    }
  }

  package var chinese: String {
    switch self {
    case .committed: "承诺受理"
    case .provisional: "先行救助"
    case .followUpDue: "待后续核查"
    case .confirmed: "核实无误"
    case .adjusted: "据实调整"
    case .stoppedNoFault: "停止救助（无过错）"
    case .revokedDeceit: "取消救助（欺骗属实）"
    case .suspended: "中止"
    case .ended: "终止"
    }
  }

  package var english: String {
    switch self {
    case .committed: "committed"
    case .provisional: "provisional"
    case .followUpDue: "follow-up due"
    case .confirmed: "confirmed"
    case .adjusted: "adjusted"
    case .stoppedNoFault: "stopped without fault"
    case .revokedDeceit: "revoked for deceit"
    case .suspended: "suspended"
    case .ended: "ended"
    }
  }
}
