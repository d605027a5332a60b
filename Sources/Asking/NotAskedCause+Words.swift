internal import EconomyModel

extension NotAskedCause {
  var chinese: String {
    switch self {
    case .noAuthorisation: "没有有效的授权书"
    case .outOfScope: "授权书未包含该项目或机构"
    case .authorisationEnded: "授权书已到期或已撤销"
    case .notConnected: "没有已接入的机构提供该项目"
    }
  }

  var english: String {
    switch self {
    case .noAuthorisation: "no live authorisation is on file"
    case .outOfScope: "the authorisation does not cover this item or institution"
    case .authorisationEnded: "the authorisation ended or was revoked"
    case .notConnected: "no connected institution supplies this item"
    }
  }
}
