/// Which clock an extension moves.
package enum ExtendedClock: String, Hashable, CaseIterable, Sendable, Codable {
  case followUp = "follow-up"
  case chain

  package var chinese: String {
    switch self {
    case .followUp: "后续核查"
    case .chain: "办理时限"
    }
  }

  package var english: String {
    switch self {
    case .followUp: "follow-up"
    case .chain: "whole chain"
    }
  }
}
