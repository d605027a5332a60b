/// Who decides, lowest first: 村（社区）、乡镇（街道）、区（县）、市.
package enum DecidingAuthority: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
  case village, town, district, city

  package static func < (left: DecidingAuthority, right: DecidingAuthority) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .village: 0
    case .town: 1
    case .district: 2
    case .city: 3
    }
  }

  package var wording: Wording {
    switch self {
    case .village: Wording("村（社区）", "village")
    case .town: Wording("乡镇（街道）", "town")
    case .district: Wording("区（县）", "district")
    case .city: Wording("市", "city")
    }
  }
}
