/// What a track assesses and assists as one: 整户保 or 单人户保.
package enum AssessmentUnit: String, Hashable, CaseIterable, Sendable, Codable {
  case household, person

  package var wording: Wording {
    switch self {
    case .household: Wording("整户保", "the whole family")
    case .person: Wording("单人户保", "one person")
    }
  }
}
