/// How a household changed; a death is a deed of its own.
package enum HouseholdChangeKind: String, Hashable, CaseIterable, Sendable, Codable {
  case birth
  case marriage
  case divorce
  case newMember = "new-member"
  case leaving
  case moved

  package var chinese: String {
    switch self {
    case .birth: "出生"
    case .marriage: "结婚"
    case .divorce: "离婚"
    case .newMember: "新增成员"
    case .leaving: "成员离开"
    case .moved: "迁居"
    }
  }

  package var english: String {
    switch self {
    case .birth: "birth"
    case .marriage: "marriage"
    case .divorce: "divorce"
    case .newMember: "new member"
    case .leaving: "member left"
    case .moved: "moved"
    }
  }
}
