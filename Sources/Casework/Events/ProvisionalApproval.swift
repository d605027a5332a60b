package import EconomyModel

/// 先行救助: approved on the commitment.
package struct ProvisionalApproval: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case enrolledOn
  }

  /// What medical aid counts from.
  package let enrolledOn: CivilDate

  package init(enrolledOn: CivilDate) {
    self.enrolledOn = enrolledOn
  }
}
