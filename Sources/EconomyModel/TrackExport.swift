/// Where a track's results are sent on to.
package enum TrackExport: String, Hashable, CaseIterable, Sendable, Codable {
  case creditPlatform = "credit-platform"
  case medicalInsurance = "medical-insurance"

  package var wording: Wording {
    switch self {
    case .creditPlatform: Wording("信用信息平台", "the credit platform")
    case .medicalInsurance: Wording("医疗保障部门", "the medical-insurance office")
    }
  }
}
