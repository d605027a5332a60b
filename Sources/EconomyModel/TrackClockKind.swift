/// The clocks that a track may set.
package enum TrackClockKind: String, Hashable, CaseIterable, Sendable, Codable {
  case publicity
  case followUp = "follow-up"
  case chain
  case chainExtension = "chain-extension"
  case objection
  case consequenceNotice = "consequence-notice"
  /// From a decision until its letter must be with the family.
  case decisionNotice = "decision-notice"

  package var wording: Wording {
    switch self {
    case .publicity: Wording("公示", "publicity")
    case .followUp: Wording("后续核查", "follow-up")
    case .chain: Wording("办理时限", "whole chain")
    case .chainExtension: Wording("延长办理", "extension of the chain")
    case .objection: Wording("异议", "objection")
    case .consequenceNotice: Wording("失信处理告知", "notice before a consequence")
    case .decisionNotice: Wording("决定告知", "notice of a decision")
    }
  }
}
