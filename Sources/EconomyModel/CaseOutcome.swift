/// What a follow-up came to, as a second person decided it.
package enum CaseOutcome: String, Hashable, CaseIterable, Sendable, Codable {
  /// 核实无误
  case confirmed
  /// 据实调整: up or down, without fault.
  case adjusted
  /// 停止救助（无过错）
  case stoppedNoFault = "stopped-no-fault"
  /// 取消救助（欺骗属实）: only with recorded evidence of deceit, established by two persons.
  case revokedDeceit = "revoked-deceit"

  package var chinese: String {
    switch self {
    case .confirmed: "核实无误"
    case .adjusted: "据实调整"
    case .stoppedNoFault: "停止救助（无过错）"
    case .revokedDeceit: "取消救助（欺骗属实）"
    }
  }

  package var english: String {
    switch self {
    case .confirmed: "confirmed"
    case .adjusted: "adjusted"
    case .stoppedNoFault: "stopped without fault"
    case .revokedDeceit: "revoked for deceit"
    }
  }
}
