internal import EconomyModel

extension NotAskedCause {
  /// What is missing.
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .noAuthorisation: language.pick("没有有效的授权书", "no live authorisation is on file")
    case .outOfScope:
      language.pick("授权书未包含该项目或机构", "the authorisation does not cover this item or institution")
    case .authorisationEnded: language.pick("授权书已到期或已撤销", "the authorisation ended or was revoked")
    case .notConnected: language.pick("没有已接入的机构提供该项目", "no connected institution supplies this item")
    }
  }

  func remedy(_ language: ReportLanguage) -> String {
    switch self {
    case .noAuthorisation:
      language.pick("由本人（或监护人）签署授权书后查询", "let the person (or guardian) sign an authorisation, then ask")
    case .outOfScope:
      language.pick("重新签署包含该项目及机构的授权书", "sign an authorisation that covers the item and institution")
    case .authorisationEnded: language.pick("重新签署授权书后查询", "sign a new authorisation, then ask")
    case .notConnected:
      language.pick("接入提供机构，或以书面函询", "connect an institution that supplies it, or ask it by letter")
    }
  }
}
