/// Whether the family reported a change or somebody found it.
package enum ChangeSource: String, Hashable, CaseIterable, Sendable, Codable {
  case reported
  case found

  package var chinese: String {
    switch self {
    case .reported: "家庭申报"
    case .found: "核查发现"
    }
  }

  package var english: String {
    switch self {
    case .reported: "reported"
    case .found: "found"
    }
  }
}
