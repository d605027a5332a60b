/// How declared and verified stand to each other: a neutral fact, never an accusation.
package enum DifferenceClass: String, Hashable, CaseIterable, Sendable, Codable {
  case consistent
  case underDeclared = "under-declared"
  case undeclared
  case overDeclared = "over-declared"
  case statusDiffers = "status-differs"
  case explanationRequired = "explanation-required"
  case notVerifiable = "not-verifiable"

  package var chinese: String {
    switch self {
    case .consistent: "一致"
    case .underDeclared: "少报"
    case .undeclared: "漏报"
    case .overDeclared: "多报"
    case .statusDiffers: "状态不符"
    case .explanationRequired: "需说明"
    case .notVerifiable: "未能核对"
    }
  }

  package var english: String {
    switch self {
    case .consistent: "consistent"
    case .underDeclared: "under-declared"
    case .undeclared: "undeclared record"
    case .overDeclared: "over-declared"
    case .statusDiffers: "status differs"
    case .explanationRequired: "explanation required"
    case .notVerifiable: "not verifiable"
    }
  }
}
