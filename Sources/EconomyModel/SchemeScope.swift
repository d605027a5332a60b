/// Which business types a track is for.
package enum SchemeScope: Hashable, Sendable {
  case every
  case only([String])

  package func contains(_ scheme: String) -> Bool {
    switch self {
    case .every: true
    case .only(let schemes): schemes.contains(scheme)
    }
  }
}

extension SchemeScope {
  package var wanted: Wording {
    switch self {
    case .every: Wording("各类救助", "any scheme")
    case .only(let schemes):
      Wording("救助类型为：\(schemes.joined(separator: "、"))", "the scheme is one of \(schemes.joined(separator: ", "))")
    }
  }
}
