internal import Casework

/// Where a commitment case stands, as a mark.
enum CommitmentMark {
  /// - Parameter code: shown for a state that this program does not know.
  static func content(_ state: CommitmentState?, _ visit: Visit, _ code: String = "") -> [String: Any] {
    guard let state else { return ["stateClass": "unasked", "word": code] }
    return ["stateClass": stateClass(state), "word": visit.language.pick(state.chinese, state.english)]
  }

  private static func stateClass(_ state: CommitmentState) -> String {
    switch state {
    case .committed: "waiting"
    case .provisional: "supplement"
    case .followUpDue: "ready"
    case .confirmed, .adjusted: "issued"
    case .stoppedNoFault, .ended: "ended"
    case .revokedDeceit: "blocked"
    case .suspended: "partial"
    }
  }
}
