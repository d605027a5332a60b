internal import EconomyModel

extension IdentityDocument {
  /// As lists name it.
  var kind: String {
    switch self {
    case .residentID: "居民身份证"
    case .other(let type, _): type
    }
  }

  /// In clear.
  var number: String {
    switch self {
    case .residentID(let id): id.unmasked
    case .other(_, let number): number
    }
  }
}
