/// How a letter reached the family.
package enum ServiceWay: String, Hashable, CaseIterable, Sendable, Codable {
  case inPerson = "in-person"
  case post
  case electronic
  case leftAtHome = "left-at-home"
  case publicNotice = "public-notice"

  package var chinese: String {
    switch self {
    case .inPerson: "直接送达"
    case .post: "邮寄送达"
    case .electronic: "电子送达"
    case .leftAtHome: "留置送达"
    case .publicNotice: "公告送达"
    }
  }

  package var english: String {
    switch self {
    case .inPerson: "in person"
    case .post: "by post"
    case .electronic: "electronically"
    case .leftAtHome: "left at home"
    case .publicNotice: "by public notice"
    }
  }
}
